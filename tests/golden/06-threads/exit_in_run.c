/* A thread ends inside a run. It is out of the run's context before its callers clean up: what they
 * clean up is in their own. */
#include "golden.h"

#include "run.h"
#include "token.h"

#include <pthread.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_user(void *where)
{
    printf("%s: user %ld\n", (char *)where, NUMBER(ctx_var_get_or(&user_id, INT(0))));
}

static void *refuse(void *user)
{
    ctx_context *inner;
    must(ctx_var_set(&user_id, user));
    print_user("the request");
    must(ctx_context_new(&inner));
    must(ctx_enter(inner));
    ctx_context_unref(inner);
    print_user("inside once more");
    pthread_exit(NULL);
}

/* Undoes the server's own set, which it could not from inside another context. */
static void undo(void *token)
{
    print_user("the server cleans up");
    ctx_status status = attempt(ctx_var_reset(&user_id, token));
    printf("reset: %s\n", ctx_status_name(status));
    ctx_token_free(token);
    print_user("the server");
}

static void *serve(void *request)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(1), &token));
    pthread_cleanup_push(undo, token);
    must(ctx_run(request, refuse, INT(67890), NULL));
    pthread_cleanup_pop(1);
    return NULL;
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    must(ctx_var_set(&user_id, INT(5)));
    pthread_t thread;
    if (pthread_create(&thread, NULL, serve, request) != 0) {
        return 2;
    }
    pthread_join(thread, NULL);
    must(ctx_enter(request));
    print_user("in the request's context");
    must(ctx_exit(request));
    ctx_context_unref(request);
    print_user("the main thread");
    return 0;
}
