/* Chains wander between threads. Each thread takes up whichever it can get, goes on in the middle of what another thread
 * left there, nested as it was, and puts it aside; now and then one forks, gives a chain up, or ends inside one. */
#include "stress.h"

#include <sys/wait.h>

#define CHAINS 6U
#define DEEP 4U

static ctx_var steps = CTX_VAR_INIT("steps", &stress_hooks);
static ctx_var owner = CTX_VAR_INIT("owner", NULL);

/* Plain on purpose: whoever is in the chain is ordered behind whoever was. */
typedef struct stack {
    ctx_context *contexts[DEEP];
    unsigned depth;
    unsigned steps;
} stack;

static ctx_chain *chains[CHAINS];
static stack stacks[CHAINS];

static unsigned rounds(void)
{
    return stress_rounds(30000);
}

static void go_in(stack *s)
{
    ctx_context *context;
    must(ctx_copy_context(&context));
    must(ctx_enter(context));
    s->contexts[s->depth++] = context;
}

static void go_out(stack *s)
{
    ctx_context *context = s->contexts[--s->depth];
    must(ctx_exit(context));
    ctx_context_unref(context);
}

static void step_inside(unsigned index, uint64_t *random)
{
    stack *s = &stacks[index];
    check(ctx_context_current() == (s->depth == 0 ? NULL : s->contexts[s->depth - 1]));
    if (s->depth == 0 || (s->depth < DEEP && stress_random(random, 2) == 0)) {
        go_in(s);
        must(ctx_var_set(&owner, CTX_INT(index + 1)));
    } else if (s->depth > 1) {
        go_out(s);
    }
    check(CTX_INT_OF(ctx_var_get_or(&owner, NULL)) == (intptr_t)index + 1);
    must(ctx_var_set(&steps, stress_value_new(++s->steps)));
    check(stress_number(ctx_var_get_or(&steps, NULL)) == s->steps);
}

/* The chain is empty afterwards, so its stack is, too. */
static void forget(stack *s)
{
    while (s->depth > 0) {
        ctx_context_unref(s->contexts[--s->depth]);
    }
}

static void *end_inside(void *number)
{
    unsigned index = (unsigned)CTX_INT_OF(number);
    ctx_status status;
    while ((status = ctx_chain_switch(chains[index], NULL)) == CTX_ALREADY_ENTERED) {
        sched_yield();
    }
    check(status == CTX_OK);
    forget(&stacks[index]);
    pthread_exit(NULL);
}

/* In the child each chain can be taken up: it is as it was put aside, or else empty. */
static void fork_now(void)
{
    pid_t child = fork();
    check(child >= 0);
    if (child == 0) {
        for (unsigned i = 0; i < CHAINS; i++) {
            must(ctx_chain_switch(chains[i], NULL));
            const ctx_context *current = ctx_context_current();
            check(current == NULL || CTX_INT_OF(ctx_var_get_or(&owner, NULL)) == (intptr_t)i + 1);
            must(ctx_chain_switch(NULL, NULL));
            must(ctx_chain_free(chains[i]));
        }
        _exit(0);
    }
    int status;
    check(waitpid(child, &status, 0) == child && status == 0);
}

static void *work(void *argument)
{
    stress_thread *me = argument;
    stress_meet();
    for (unsigned i = rounds(); i > 0; i--) {
        unsigned index = stress_random(&me->random, CHAINS);
        ctx_chain *from = chains[0];
        ctx_status status = ctx_chain_switch(chains[index], &from);
        if (status == CTX_ALREADY_ENTERED) {
            continue;
        }
        check(status == CTX_OK && from == NULL);
        step_inside(index, &me->random);
        must(ctx_chain_switch(NULL, &from));
        check(from == chains[index] && ctx_context_current() == NULL);
        if (me->index == 0 && i % 4096 == 0) {
            fork_now();
        }
        if (me->index == 1 && i % 4096 == 0) {
            pthread_t thread;
            check(pthread_create(&thread, NULL, end_inside, CTX_INT(index)) == 0);
            check(pthread_join(thread, NULL) == 0);
        }
    }
    return NULL;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    stress_make_values(THREADS * rounds());
    for (unsigned i = 0; i < CHAINS; i++) {
        must(ctx_chain_new(&chains[i]));
    }
    stress_threads(work);
    for (unsigned i = 0; i < CHAINS; i++) {
        must(ctx_chain_free(chains[i]));
        forget(&stacks[i]);
    }
    stress_all_released();
    return 0;
}
