/* A fork while one coroutine waits, one is on another thread, and one forks. In the child the first waits as it did, the
 * second has left its contexts, for its thread is not there, and the third goes on. */
#define _GNU_SOURCE
#include "coroutine.h"

#include "run.h"
#include "set_get.h"

#include <pthread.h>
#include <semaphore.h>
#include <sys/wait.h>
#include <unistd.h>

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);
static ctx_context *contexts[3];
static coroutine coroutines[3];
static sem_t is_inside;
static sem_t may_go;

static void print_user(const char *who)
{
    printf("  %s: user %ld\n", who, NUMBER(ctx_var_get_or(&user_id, INT(0))));
}

static void print_free(const char *who, ctx_context *context)
{
    ctx_status status = attempt(ctx_enter(context));
    printf("  %s: %s\n", who, status == CTX_OK ? "has left" : ctx_strerror(status));
    if (status == CTX_OK) {
        must(ctx_exit(context));
    }
}

static void begin(ctx_context *context, long user)
{
    must(ctx_enter(context));
    must(ctx_var_set(&user_id, INT(user)));
}

static void wait_there(coroutine *self)
{
    begin(contexts[0], 12345);
    coroutine_yield(self);
    print_user("the one that waited");
    must(ctx_exit(contexts[0]));
}

static void stay_on_a_thread(coroutine *self)
{
    (void)self;
    begin(contexts[1], 67890);
    sem_post(&is_inside);
    sem_wait(&may_go);
    must(ctx_exit(contexts[1]));
}

static void look(const char *process)
{
    printf("in the %s:\n", process);
    print_user("the one that forked");
    print_free("the one on another thread", contexts[1]);
    print_free("the one that waits", contexts[0]);
}

static void fork_there(coroutine *self)
{
    (void)self;
    begin(contexts[2], 1024);
    fflush(stdout);
    pid_t child = fork();
    if (child != 0) {
        int status;
        waitpid(child, &status, 0);
        printf("the child has ended with %d\n", status);
    }
    look(child == 0 ? "child" : "parent");
    must(ctx_exit(contexts[2]));
    self->argument = INT(child);
}

static void *resume_there(void *self)
{
    coroutine_resume(self);
    return NULL;
}

static void end_all(void)
{
    coroutine_resume(&coroutines[0]);
    for (int i = 0; i < 3; i++) {
        /* The stack of the one that was on another thread never comes back; it has nothing on it. */
        coroutine_free(&coroutines[i]);
        ctx_context_unref(contexts[i]);
    }
}

int main(void)
{
    pthread_t thread;
    sem_init(&is_inside, 0, 0);
    sem_init(&may_go, 0, 0);
    void (*const functions[])(coroutine *) = {wait_there, stay_on_a_thread, fork_there};
    for (int i = 0; i < 3; i++) {
        must_into(contexts[i], ctx_context_new(&contexts[i]));
        coroutine_new(&coroutines[i], functions[i], NULL);
    }
    coroutine_resume(&coroutines[0]);
    if (pthread_create(&thread, NULL, resume_there, &coroutines[1]) != 0 &&
        pthread_create(&thread, NULL, resume_there, &coroutines[1]) != 0) {
        return 2;
    }
    sem_wait(&is_inside);
    coroutine_resume(&coroutines[2]);
    if (coroutines[2].argument != INT(0)) {
        sem_post(&may_go);
        pthread_join(thread, NULL);
    }
    end_all();
    return 0;
}
