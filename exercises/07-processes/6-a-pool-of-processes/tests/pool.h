/* pool.h - what the tests of this exercise share. */
#ifndef POOL_H
#define POOL_H

#include "golden.h"

#include "answer.h"
#include "codec.h"
#include "run.h"
#include "set_get.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* A string that counts how many of its kind are alive in this process. */
static long tenants_alive;

static inline void end_tenant(void *name)
{
    tenants_alive--;
    free(name);
}

static inline ctx_status begin_tenant(const char *text, size_t length, void **name)
{
    ctx_status status = ctx_str_hooks.decode(text, length, name);
    tenants_alive += status == CTX_OK;
    return status;
}

static inline size_t tenant_text(char *buffer, size_t size, const void *name)
{
    return ctx_str_hooks.encode(buffer, size, name);
}

static const ctx_hooks tenant_hooks = {
    .release = end_tenant, .encode = tenant_text, .decode = begin_tenant};

static ctx_var user = CTX_VAR_INIT("user", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &tenant_hooks);
static ctx_var *const vars[] = {&user, &tenant};

static inline long user_now(void)
{
    return NUMBER(ctx_var_get_or(&user, INT(0)));
}

static inline void log_in(long number)
{
    must(ctx_var_set(&user, INT(number)));
}

static inline void set_tenant(const char *text)
{
    char *name = golden_copy(text);
    tenants_alive++;
    must(ctx_var_set(&tenant, name));
}

/* Something to wait for in another process: whoever waits takes what somebody has put there. */
typedef struct gate {
    int ends[2];
} gate;

static inline void gate_make(gate *g)
{
    if (pipe(g->ends) != 0) {
        exit(2);
    }
}

static inline void gate_up(const gate *g)
{
    while (write(g->ends[1], "", 1) != 1) {
    }
}

static inline void gate_wait(const gate *g)
{
    char taken;
    while (read(g->ends[0], &taken, 1) != 1) {
    }
}

/* How often it was put up, and nobody took it; at the end. */
static inline int gate_left(const gate *g)
{
    char taken;
    int count = 0;
    close(g->ends[1]);
    while (read(g->ends[0], &taken, 1) == 1) {
        count++;
    }
    close(g->ends[0]);
    return count;
}

/* Nothing waits in a buffer that a fork would copy. */
static inline void print_at_once(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
}

static inline void end_with_parent(void)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
}

/* How most tests begin. One that fails leaves no worker behind then, whatever the answer does. */
static inline void tie_workers(void)
{
    print_at_once();
    pthread_atfork(NULL, NULL, end_with_parent);
}

static inline pool *new_pool(size_t workers, pool_work *work)
{
    pool *made = NULL;
    must_into(made, pool_new(workers, work, vars, 2, &made));
    return made;
}

static inline const char *look_for_answer(pool *p)
{
    pool_answer answer;
    return pool_next(p, &answer) ? "answered" : "no answer";
}

/* The next answer, whichever it is. A job for which there was no memory is submitted once more,
 * from the context that is current now. */
static inline pool_answer next(pool *p)
{
    pool_answer answer = {.status = CTX_OK};
    bool answered = pool_next(p, &answer);
    while (answered && answer.status == CTX_NO_MEMORY) {
        must(pool_submit(p, answer.argument));
        answered = pool_next(p, &answer);
    }
    if (!answered) {
        fprintf(stderr, "pool_next: a job is out, and there is no answer\n");
        exit(2);
    }
    return answer;
}

/* One job and its answer, where no other job is out. */
static inline pool_answer ask_for(pool *p, long argument)
{
    must(pool_submit(p, argument));
    return next(p);
}

static inline long ask(pool *p, long argument)
{
    pool_answer answer = ask_for(p, argument);
    if (answer.status != CTX_OK) {
        printf("(%s) ", ctx_status_name(answer.status));
    }
    return answer.result;
}

/* The same, in a context. */
typedef struct question {
    pool *p;
    long argument;
    long result;
} question;

static inline void *ask_there(void *of)
{
    question *q = of;
    q->result = ask(q->p, q->argument);
    return NULL;
}

static inline long ask_in(ctx_context *context, pool *p, long argument)
{
    question q = {.p = p, .argument = argument};
    must(ctx_run(context, ask_there, &q, NULL));
    return q.result;
}

#endif
