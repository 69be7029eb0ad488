/* Which context a signal's callback of libuv's sees, and that of a child's end: the one in which it was registered, as that
 * was then, whoever is being served when it comes. Once it is over, no value is left of it, though its handle is open. */
#include "tasks.h"

#include "callback.h"

#include <signal.h>
#include <unistd.h>

static int alive;

static void let_go(void *value)
{
    alive--;
    free(value);
}

static const ctx_hooks hooks = {.release = let_go};
static ctx_var request = CTX_VAR_INIT("request", &hooks);

static void set_request(const char *text)
{
    char *copy = golden_copy(text);
    alive++;
    must(ctx_var_set(&request, copy));
}

static void *say(void *event)
{
    printf("%s: %s, values %d\n", (char *)event, (char *)ctx_var_get_or(&request, "nobody"), alive);
    return NULL;
}

static void wait_until(const bool *is_so)
{
    while (!*is_so) {
        must_uv(ctx_task_sleep(1));
    }
}

typedef struct watched {
    ctx_callback callback;
    char event[40];
    bool is_over;
    bool is_closed;
} watched;

/* Registered for a request, while others come. */
static void arm(watched *self, const char *text)
{
    set_request(text);
    must_into(self->callback, ctx_callback_init_copy(say, self->event, &self->callback));
    set_request("somebody else");
}

static void call(watched *self)
{
    must(ctx_callback_call(&self->callback, NULL));
    ctx_callback_end(&self->callback);
    self->is_over = true;
}

static void closed(uv_handle_t *handle)
{
    watched *self = handle->data;
    self->is_closed = true;
}

static void close_and_wait(watched *self, uv_handle_t *handle)
{
    uv_close(handle, closed);
    wait_until(&self->is_closed);
}

static void at_signal(uv_signal_t *handle, int number)
{
    watched *self = handle->data;
    snprintf(self->event, sizeof self->event, "%s",
             number == SIGUSR1 ? "signal" : "no signal of ours");
    call(self);
    uv_signal_stop(handle);
}

static void use_signal(void)
{
    watched self = {.is_over = false};
    uv_signal_t handle = {.data = &self};
    must_uv(uv_signal_init(ctx_loop_uv(), &handle));
    must_uv(uv_signal_start(&handle, at_signal, SIGUSR1));
    arm(&self, "for the signal");
    say("before the signal");
    kill(getpid(), SIGUSR1);
    wait_until(&self.is_over);
    say("after it");
    close_and_wait(&self, (uv_handle_t *)&handle);
}

static void at_end_of_child(uv_process_t *child, int64_t status, int number)
{
    watched *self = child->data;
    snprintf(self->event, sizeof self->event, "child ended with %d",
             number != 0 ? -number : (int)status);
    call(self);
}

static void use_child(void)
{
    char *words[] = {"sh", "-c", "exit 3", NULL};
    watched self = {.is_over = false};
    uv_process_t child = {.data = &self};
    uv_process_options_t options = {.file = "/bin/sh", .args = words, .exit_cb = at_end_of_child};
    arm(&self, "for the child");
    must_uv(uv_spawn(ctx_loop_uv(), &child, &options));
    say("before the child's end");
    wait_until(&self.is_over);
    say("after it");
    close_and_wait(&self, (uv_handle_t *)&child);
}

static int serve(void *unused)
{
    (void)unused;
    use_signal();
    use_child();
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    if (alive != 0) {
        printf("%d values are left\n", alive);
    }
    return 0;
}
