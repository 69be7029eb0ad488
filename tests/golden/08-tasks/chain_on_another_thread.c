/* A coroutine begins on one thread and goes on on others. Its contexts, and its token, go with it. */
#define _GNU_SOURCE
#include "coroutine.h"

#include "run.h"
#include "set_get.h"
#include "token.h"

#include <pthread.h>

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void print_user(const char *where)
{
    printf("%s: user %ld\n", where, NUMBER(ctx_var_get_or(&user_id, INT(0))));
}

static void *serve(void *self)
{
    ctx_token *token;
    must(ctx_var_set(&user_id, INT(12345)));
    must_into(token, ctx_var_set_token(&user_id, INT(67890), &token));
    coroutine_yield(self);
    print_user("on a thread");
    coroutine_yield(self);
    print_user("on the next one");
    must(ctx_var_reset(&user_id, token));
    print_user("reset there");
    ctx_token_free(token);
    return NULL;
}

static void handle(coroutine *self)
{
    ctx_context *context;
    must_into(context, ctx_context_new(&context));
    must(ctx_run(context, serve, self, NULL));
    ctx_context_unref(context);
}

static void *go_on(void *request)
{
    must(ctx_var_set(&user_id, INT(1)));
    coroutine_resume(request);
    print_user("the thread itself");
    return NULL;
}

static void on_a_thread(coroutine *request)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, go_on, request) != 0 &&
        pthread_create(&thread, NULL, go_on, request) != 0) {
        exit(2);
    }
    pthread_join(thread, NULL);
}

int main(void)
{
    coroutine request;
    coroutine_new(&request, handle, NULL);
    coroutine_resume(&request);
    on_a_thread(&request);
    on_a_thread(&request);
    printf("it has %s\n", request.has_ended ? "ended" : "not ended");
    print_user("here");
    coroutine_free(&request);
    return 0;
}
