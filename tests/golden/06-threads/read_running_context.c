/* A context that another thread runs in lends no value; it can be asked what it contains, and
 * copied. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"
#include "thread.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static pthread_barrier_t has_set;
static pthread_barrier_t may_leave;

static void *handle_request(void *unused)
{
    must(ctx_var_set(&user_id, INT(12345)));
    pthread_barrier_wait(&has_set);
    pthread_barrier_wait(&may_leave);
    return unused;
}

static void read_from(const char *where, const ctx_context *context)
{
    void *user;
    ctx_status status = attempt(ctx_context_get(context, &user_id, &user));
    if (status == CTX_OK) {
        printf("%s: user %ld\n", where, NUMBER(user));
        return;
    }
    char subject[64];
    char text[192];
    ctx_context_format(subject, sizeof subject, context);
    ctx_status_format(text, sizeof text, status, subject);
    printf("%s: %s: %s\n", where, ctx_status_name(status), text);
}

int main(void)
{
    pthread_barrier_init(&has_set, NULL, 2);
    pthread_barrier_init(&may_leave, NULL, 2);
    ctx_context *request;
    must(ctx_context_new(&request));
    pthread_t thread;
    must(ctx_thread_start(&thread, NULL, request, handle_request, NULL));
    pthread_barrier_wait(&has_set);

    read_from("running", request);
    printf("len %zu, contains %d\n", ctx_context_len(request),
           ctx_context_contains(request, &user_id));
    ctx_context *copy;
    must(ctx_context_copy(request, &copy));
    read_from("a copy", copy);

    pthread_barrier_wait(&may_leave);
    pthread_join(thread, NULL);
    read_from("left", request);
    ctx_context_unref(copy);
    ctx_context_unref(request);
    pthread_barrier_destroy(&has_set);
    pthread_barrier_destroy(&may_leave);
    return 0;
}
