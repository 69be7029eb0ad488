/* Which context each kind of libuv's own callbacks sees, with callbacks of ours in the data of its handles: the one in
 * which it was registered, as that was then, whoever is being served when it comes. When all handles are closed, no
 * value is left. */
#include "tasks.h"

#include "callback.h"
#include "tasks/stream.h"
#include "thread.h"

static int live;

static void let_go(void *value)
{
    live--;
    free(value);
}

static const ctx_hooks hooks = {.release = let_go};
static ctx_var request = CTX_VAR_INIT("request", &hooks);

static void set_request(const char *text)
{
    char *copy = golden_copy(text);
    live++;
    must(ctx_var_set(&request, copy));
}

static void *say(void *event)
{
    printf("%s: %s\n", (char *)event, (char *)ctx_var_get_or(&request, "nobody"));
    return NULL;
}

static void wait_until(const bool *is_so)
{
    while (!*is_so) {
        must_uv(ctx_task_sleep(1));
    }
}

/* A callback that is registered for a request, while others come. */
static void arm(ctx_callback *callback, const char *text, void *(*function)(void *), void *argument)
{
    set_request(text);
    must_into(*callback, ctx_callback_init_copy(function, argument, callback));
    set_request("somebody else");
}

/* A timer, and a handle that is idle. */
typedef struct watched {
    ctx_callback callback;
    bool is_over;
    bool is_closed;
} watched;

static void call(void *data)
{
    watched *self = data;
    must(ctx_callback_call(&self->callback, NULL));
    self->is_over = true;
}

static void at_time(uv_timer_t *timer)
{
    call(timer->data);
}

static void at_idle(uv_idle_t *idle)
{
    call(idle->data);
    uv_idle_stop(idle);
}

static void closed(uv_handle_t *handle)
{
    watched *self = handle->data;
    self->is_closed = true;
}

static void wait_and_close(watched *self, uv_handle_t *handle)
{
    wait_until(&self->is_over);
    ctx_callback_end(&self->callback);
    uv_close(handle, closed);
    wait_until(&self->is_closed);
}

static void use_timer(void)
{
    watched self = {.is_over = false};
    uv_timer_t timer = {.data = &self};
    uv_timer_init(ctx_loop_uv(), &timer);
    arm(&self.callback, "for the timer", say, "timer");
    uv_timer_start(&timer, at_time, 1, 0);
    wait_and_close(&self, (uv_handle_t *)&timer);
}

static void use_idle(void)
{
    watched self = {.is_over = false};
    uv_idle_t idle = {.data = &self};
    uv_idle_init(ctx_loop_uv(), &idle);
    arm(&self.callback, "for idle", say, "idle");
    uv_idle_start(&idle, at_idle);
    wait_and_close(&self, (uv_handle_t *)&idle);
}

/* A job of the pool, and what is called after it. */
typedef struct job {
    uv_work_t work;
    ctx_callback in_pool;
    ctx_callback after;
    bool is_over;
} job;

static void in_pool(uv_work_t *work)
{
    job *self = work->data;
    must(ctx_callback_call(&self->in_pool, NULL));
    ctx_thread_end();
}

static void after_job(uv_work_t *work, int status)
{
    job *self = work->data;
    must_uv(status);
    must(ctx_callback_call(&self->after, NULL));
    self->is_over = true;
}

static void use_pool(void)
{
    job self = {.work.data = &self};
    arm(&self.in_pool, "for the job", say, "pool job");
    arm(&self.after, "for its end", say, "after the job");
    must_uv(uv_queue_work(ctx_loop_uv(), &self.work, in_pool, after_job));
    wait_until(&self.is_over);
    ctx_callback_end(&self.in_pool);
    ctx_callback_end(&self.after);
}

/* A server; what comes from its client is registered where the client is accepted. */
typedef struct server {
    uv_tcp_t listener;
    uv_tcp_t client;
    ctx_callback on_client;
    ctx_callback on_data;
    ctx_callback on_end;
    char buffer[16];
    int closed;
    bool is_over;
} server;

static void part_closed(uv_handle_t *handle)
{
    server *self = handle->data;
    self->is_over = ++self->closed == 2;
}

static void room(uv_handle_t *handle, size_t suggested, uv_buf_t *buffer)
{
    server *self = handle->data;
    (void)suggested;
    *buffer = uv_buf_init(self->buffer, sizeof self->buffer);
}

static void has_come(uv_stream_t *client, ssize_t size, const uv_buf_t *buffer)
{
    server *self = client->data;
    (void)buffer;
    if (size > 0) {
        must(ctx_callback_call(&self->on_data, NULL));
    } else if (size < 0) {
        must(ctx_callback_call(&self->on_end, NULL));
        uv_close((uv_handle_t *)client, part_closed);
    }
}

/* In the context of the server. */
static void *accept_client(void *argument)
{
    server *self = argument;
    say("connection made");
    uv_tcp_init(ctx_loop_uv(), &self->client);
    self->client.data = self;
    must_uv(uv_accept((uv_stream_t *)&self->listener, (uv_stream_t *)&self->client));
    must_into(self->on_data, ctx_callback_init_copy(say, "data received", &self->on_data));
    must_into(self->on_end, ctx_callback_init_copy(say, "connection lost", &self->on_end));
    must_uv(uv_read_start((uv_stream_t *)&self->client, room, has_come));
    return NULL;
}

static void has_client(uv_stream_t *listener, int status)
{
    server *self = listener->data;
    must_uv(status);
    must(ctx_callback_call(&self->on_client, NULL));
    uv_close((uv_handle_t *)listener, part_closed);
}

static int port_of(const uv_tcp_t *listener)
{
    struct sockaddr_in address;
    int size = (int)sizeof address;
    must_uv(uv_tcp_getsockname(listener, (struct sockaddr *)&address, &size));
    return ntohs(address.sin_port);
}

static void send_to(int port)
{
    ctx_stream *stream;
    must_uv(ctx_connect("127.0.0.1", port, &stream));
    must_uv(ctx_stream_write(stream, "hello", 5));
    ctx_stream_close(stream);
}

static void use_server(void)
{
    server self = {.is_over = false};
    struct sockaddr_in address;
    uv_ip4_addr("127.0.0.1", 0, &address);
    uv_tcp_init(ctx_loop_uv(), &self.listener);
    self.listener.data = &self;
    must_uv(uv_tcp_bind(&self.listener, (struct sockaddr *)&address, 0));
    arm(&self.on_client, "for the server", accept_client, &self);
    must_uv(uv_listen((uv_stream_t *)&self.listener, 1, has_client));
    send_to(port_of(&self.listener));
    wait_until(&self.is_over);
    ctx_callback_end(&self.on_client);
    ctx_callback_end(&self.on_data);
    ctx_callback_end(&self.on_end);
}

static int serve(void *unused)
{
    (void)unused;
    use_timer();
    use_idle();
    use_pool();
    use_server();
    say("serve");
    return 0;
}

int main(void)
{
    must_uv(ctx_loop_run(serve, NULL, NULL));
    if (live != 0) {
        printf("%d values are left\n", live);
    }
    return 0;
}
