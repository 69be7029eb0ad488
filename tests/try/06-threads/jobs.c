/* Three ways to hand a job to another thread. */
#include "copy_context.h"
#include "run.h"
#include "set_get.h"

#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);

typedef struct job {
    const char *how;
    ctx_context *context; /* owned, or NULL */
} job;

static job next_job; /* a queue with one place */
static sem_t is_there, is_done;

/* Takes over the share of the context, and waits until the job is done. */
static void submit(const char *how, ctx_context *context)
{
    next_job = (job){.how = how, .context = context};
    sem_post(&is_there);
    sem_wait(&is_done);
}

static void *send_page(void *how)
{
    printf("%s: page for %s\n", (char *)how, (char *)ctx_var_get_or(&user, "nobody"));
    ctx_var_set(&user, "somebody else"); /* as jobs do */
    return NULL;
}

static void do_job(const job *mine)
{
    if (mine->context == NULL) {
        send_page((void *)mine->how);
        return;
    }
    ctx_status status = ctx_run(mine->context, send_page, (void *)mine->how, NULL);
    if (status != CTX_OK) {
        printf("%s: %s\n", mine->how, ctx_strerror(status));
    }
    ctx_context_unref(mine->context);
}

static void *work(void *unused)
{
    for (sem_wait(&is_there); next_job.how != NULL; sem_wait(&is_there)) {
        do_job(&next_job);
        sem_post(&is_done);
    }
    sem_post(&is_done);
    return unused;
}

static void *handle_request(void *name)
{
    ctx_context *copy;
    ctx_var_set(&user, name);
    submit("bare", NULL);
    submit("the same context", ctx_context_ref(ctx_context_current()));
    if (ctx_copy_context(&copy) == CTX_OK) {
        submit("a copy", copy);
    }
    return NULL;
}

int main(void)
{
    ctx_context *ann, *bob;
    pthread_t worker;
    sem_init(&is_there, 0, 0);
    sem_init(&is_done, 0, 0);
    if (ctx_context_new(&ann) != CTX_OK || ctx_context_new(&bob) != CTX_OK ||
        pthread_create(&worker, NULL, work, NULL) != 0) {
        return 1;
    }
    ctx_run(ann, handle_request, "ann", NULL);
    ctx_run(bob, handle_request, "bob", NULL);
    submit(NULL, NULL);
    pthread_join(worker, NULL);
    ctx_context_unref(ann);
    ctx_context_unref(bob);
    return 0;
}
