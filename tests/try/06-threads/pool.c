/* A pool of two threads takes turns on three requests. */
#include "run.h"
#include "set_get.h"

#include <pthread.h>
#include <stdio.h>

enum { WORKERS = 2, REQUESTS = 3, JOBS = 2 * REQUESTS };

static ctx_var user = CTX_VAR_INIT("user", NULL);
static _Thread_local const char *local_user = "nobody";

static const char *names[REQUESTS] = {"ann", "bob", "eve"};
static ctx_context *requests[REQUESTS];

/* The jobs are taken in order, by turns: job 0 by worker 0, job 1 by worker 1, ... */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t next = PTHREAD_COND_INITIALIZER;
static int turn;

static void *begin(void *name)
{
    local_user = name;
    if (ctx_var_set(&user, name) == CTX_OK) {
        printf("begins for %s\n", local_user);
    }
    return NULL;
}

static void *finish(void *unused)
{
    printf("the page is for %s, the thread-local says %s\n",
           (char *)ctx_var_get_or(&user, "nobody"), local_user);
    return unused;
}

/* Each request has two jobs: one before it waits for the disk, and one after. */
static void do_job(int job, int worker)
{
    int request = job % REQUESTS;
    printf("thread %d, request %d: ", worker, request);
    ctx_run(requests[request], job < REQUESTS ? begin : finish, (void *)names[request], NULL);
}

static void *work(void *number)
{
    int worker = *(int *)number;
    for (int job = worker; job < JOBS; job += WORKERS) {
        pthread_mutex_lock(&lock);
        while (turn != job) {
            pthread_cond_wait(&next, &lock);
        }
        do_job(job, worker);
        turn++;
        pthread_cond_broadcast(&next);
        pthread_mutex_unlock(&lock);
    }
    return NULL;
}

int main(void)
{
    pthread_t workers[WORKERS];
    int numbers[WORKERS];
    for (int i = 0; i < REQUESTS; i++) {
        if (ctx_context_new(&requests[i]) != CTX_OK) {
            return 1;
        }
    }
    for (int i = 0; i < WORKERS; i++) {
        numbers[i] = i;
        if (pthread_create(&workers[i], NULL, work, &numbers[i]) != 0) {
            return 1;
        }
    }
    for (int i = 0; i < WORKERS; i++) {
        pthread_join(workers[i], NULL);
    }
    for (int i = 0; i < REQUESTS; i++) {
        ctx_context_unref(requests[i]);
    }
    return 0;
}
