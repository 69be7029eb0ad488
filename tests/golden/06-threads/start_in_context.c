/* A thread is started in a given context: it finds what is set there, and leaves there what it
 * sets. */
#include "golden.h"

#include "mapping.h"
#include "run.h"
#include "set_get.h"
#include "thread.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var lines_sent = CTX_VAR_INIT("lines_sent", NULL);

static void *log_in(void *user)
{
    must(ctx_var_set(&user_id, user));
    return NULL;
}

static void *answer(void *lines)
{
    printf("answering user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(-1))));
    must(ctx_var_set(&lines_sent, lines));
    return "done";
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    must(ctx_run(request, log_in, INT(12345), NULL));

    pthread_t thread;
    must(ctx_thread_start(&thread, NULL, request, answer, INT(3)));
    void *result;
    pthread_join(thread, &result);

    void *lines;
    must(ctx_context_get(request, &lines_sent, &lines));
    printf("%s: %ld lines in the request\n", (char *)result, NUMBER(lines));
    printf("%ld lines in main\n", NUMBER(ctx_var_get_or(&lines_sent, INT(0))));

    ctx_context_unref(request);
    return 0;
}
