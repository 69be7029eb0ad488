/* In a pool each step of a request may fall to another worker: its context goes along, thread-
 * local storage stays behind. */
#include "golden.h"

#include "run.h"
#include "set_get.h"
#include "thread.h"

enum { WORKERS = 3, REQUESTS = 4, STEPS = 12 };

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static _Thread_local long local_user;
static ctx_context *requests[REQUESTS];

/* The steps are taken in order: worker, request, worker, request, ... */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t next = PTHREAD_COND_INITIALIZER;
static long turn;

static void *take_step(void *number)
{
    long step = NUMBER(number);
    long request = step % REQUESTS;
    printf("worker %ld, request %ld: ", step % WORKERS, request);
    if (step < REQUESTS) {
        local_user = 100 + request;
        must(ctx_var_set(&user_id, INT(100 + request)));
        printf("logs in as %ld\n", 100 + request);
    } else {
        printf("context says %ld, thread-local says %ld\n",
               NUMBER(ctx_var_get_or(&user_id, INT(0))), local_user);
    }
    return NULL;
}

static void *work(void *worker)
{
    for (long step = NUMBER(worker); step < STEPS; step += WORKERS) {
        pthread_mutex_lock(&lock);
        while (turn != step) {
            pthread_cond_wait(&next, &lock);
        }
        must(ctx_run(requests[step % REQUESTS], take_step, INT(step), NULL));
        turn++;
        pthread_cond_broadcast(&next);
        pthread_mutex_unlock(&lock);
    }
    return NULL;
}

int main(void)
{
    for (int i = 0; i < REQUESTS; i++) {
        must(ctx_context_new(&requests[i]));
    }
    pthread_t workers[WORKERS];
    for (long i = 0; i < WORKERS; i++) {
        must(ctx_thread_start_empty(&workers[i], NULL, work, INT(i)));
    }
    for (int i = 0; i < WORKERS; i++) {
        pthread_join(workers[i], NULL);
    }
    for (int i = 0; i < REQUESTS; i++) {
        ctx_context_unref(requests[i]);
    }
    return 0;
}
