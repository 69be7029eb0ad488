/* A thread is inside a context when another forks: the child has no such thread, and can enter
 * the context. */
#include "golden.h"

#include "run.h"
#include "set_get.h"
#include "thread.h"

#include <sys/wait.h>
#include <unistd.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static pthread_barrier_t inside;
static pthread_barrier_t may_leave;

static void *handle_request(void *user)
{
    must(ctx_var_set(&user_id, user));
    pthread_barrier_wait(&inside);
    pthread_barrier_wait(&may_leave);
    return NULL;
}

static void *print_user(void *where)
{
    printf("%s: user %ld\n", (char *)where, NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return NULL;
}

static void try_run(ctx_context *request, char *where)
{
    ctx_status status = attempt(ctx_run(request, print_user, where, NULL));
    if (status != CTX_OK) {
        char subject[64];
        char text[192];
        ctx_context_format(subject, sizeof subject, request);
        ctx_status_format(text, sizeof text, status, subject);
        printf("%s: %s: %s\n", where, ctx_status_name(status), text);
    }
}

int main(void)
{
    pthread_barrier_init(&inside, NULL, 2);
    pthread_barrier_init(&may_leave, NULL, 2);
    ctx_context *request;
    must(ctx_context_new(&request));
    pthread_t thread;
    must(ctx_thread_start(&thread, NULL, request, handle_request, INT(12345)));
    pthread_barrier_wait(&inside);

    pid_t child = fork();
    if (child == 0) {
        try_run(request, "the child");
        ctx_context_unref(request);
        return 0;
    }
    waitpid(child, NULL, 0);
    try_run(request, "the parent");

    pthread_barrier_wait(&may_leave);
    pthread_join(thread, NULL);
    ctx_context_unref(request);
    pthread_barrier_destroy(&inside);
    pthread_barrier_destroy(&may_leave);
    return 0;
}
