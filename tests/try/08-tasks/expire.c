/* A connection is a value of its request. It has a timer, and whoever lets go of it last ends that, too. */
#include "callback.h"
#include "run.h"
#include "set_get.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct connection {
    ctx_callback on_timer;
} connection;

static void close_connection(void *value)
{
    connection *self = value;
    ctx_callback_end(&self->on_timer); /* nobody may have called it */
    printf("closed\n");
    free(self);
}

static const ctx_hooks hooks = {.release = close_connection};
static ctx_var current = CTX_VAR_INIT("connection", &hooks);

static void *expire(void *unused)
{
    printf("nothing has come for a minute\n");
    return unused;
}

/* In the request's context, which goes when it is left: the timer's copy keeps the connection. */
static void *handle_request(void *value)
{
    connection *self = value;
    if (ctx_var_set(&current, self) != CTX_OK ||
        ctx_callback_init_copy(expire, NULL, &self->on_timer) != CTX_OK) {
        exit(1);
    }
    return NULL;
}

int main(void)
{
    connection *self = calloc(1, sizeof *self);
    ctx_context *request;
    if (self == NULL || ctx_context_new(&request) != CTX_OK ||
        ctx_run(request, handle_request, self, NULL) != CTX_OK) {
        return 1;
    }
    ctx_context_unref(request);
    ctx_callback_call(&self->on_timer, NULL); /* a minute later */
    ctx_callback_end(&self->on_timer);
    return 0;
}
