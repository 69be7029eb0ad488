/* A value is released when the last snapshot that has it goes, by whichever thread lets go of
 * that. */
#include "golden.h"

#include "copy_context.h"
#include "thread.h"
#include "token.h"

static _Thread_local const char *thread_name = "main";

static void close_log(void *name)
{
    printf("%s closed %s\n", thread_name, (char *)name);
}

static const ctx_hooks log_hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &log_hooks);

static void *drop(void *snapshot)
{
    thread_name = "the worker";
    printf("the worker drops the last snapshot\n");
    ctx_context_unref(snapshot);
    return NULL;
}

static ctx_token *open_log(char *name)
{
    ctx_token *token;
    must(ctx_var_set_token(&request_log, name, &token));
    return token;
}

static void let_go(ctx_token *token)
{
    must(ctx_var_reset(&request_log, token));
    ctx_token_free(token);
    printf("main let go of its log\n");
}

int main(void)
{
    let_go(open_log("log 1"));

    ctx_token *token = open_log("log 2");
    ctx_context *first;
    ctx_context *second;
    must(ctx_copy_context(&first));
    must(ctx_copy_context(&second));
    let_go(token);
    ctx_context_unref(first);
    printf("main dropped a snapshot\n");

    pthread_t thread;
    must(ctx_thread_start_empty(&thread, NULL, drop, second));
    pthread_join(thread, NULL);
    return 0;
}
