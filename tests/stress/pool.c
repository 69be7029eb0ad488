/* Contexts wander through a pool of threads: each step of a task runs in whichever thread takes its
 * context off the queue, and finds what the step before it set in another. */
#include "stress.h"

#define TASKS 24U

static ctx_var steps = CTX_VAR_INIT("steps", &stress_hooks);
static ctx_var task = CTX_VAR_INIT("task", NULL);

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t more = PTHREAD_COND_INITIALIZER;
static ctx_context *queue[TASKS]; /* from here on under the lock */
static unsigned first;
static unsigned length;
static unsigned unfinished = TASKS;

static void put(ctx_context *context)
{
    pthread_mutex_lock(&lock);
    queue[(first + length++) % TASKS] = context;
    pthread_cond_signal(&more);
    pthread_mutex_unlock(&lock);
}

/* The next context; NULL when all tasks are done. */
static ctx_context *take(void)
{
    ctx_context *context = NULL;
    pthread_mutex_lock(&lock);
    while (length == 0 && unfinished > 0) {
        pthread_cond_wait(&more, &lock);
    }
    if (length > 0) {
        context = queue[first];
        first = (first + 1) % TASKS;
        length--;
    }
    pthread_mutex_unlock(&lock);
    return context;
}

static void finish(ctx_context *context)
{
    ctx_context_unref(context);
    pthread_mutex_lock(&lock);
    unfinished--;
    pthread_cond_broadcast(&more);
    pthread_mutex_unlock(&lock);
}

/* One step; its result is not NULL when it was the last. */
static void *step(void *argument)
{
    void *value;
    must(ctx_var_get(&steps, &value));
    unsigned number = stress_number(value) + 1;
    must(ctx_var_set(&steps, stress_value_new(number)));
    check(CTX_INT_OF(ctx_var_get_or(&task, NULL)) > 0);
    return number == stress_rounds(600) ? argument : NULL;
}

static void *worker(void *argument)
{
    ctx_context *context;
    while ((context = take()) != NULL) {
        void *last;
        must(ctx_run(context, step, argument, &last));
        if (last == NULL) {
            put(context);
        } else {
            finish(context);
        }
    }
    check(ctx_var_get_or(&steps, NULL) == NULL); /* nothing stayed behind in the thread */
    return NULL;
}

static void *begin(void *number)
{
    must(ctx_var_set(&task, number));
    must(ctx_var_set(&steps, stress_value_new(0)));
    return NULL;
}

int main(int argc, char **argv)
{
    stress_begin(argc, argv);
    stress_make_values(TASKS * (stress_rounds(600) + 1));
    for (unsigned i = 0; i < TASKS; i++) {
        ctx_context *context;
        must(ctx_context_new(&context));
        must(ctx_run(context, begin, CTX_INT(i + 1), NULL));
        put(context);
    }
    stress_threads(worker);
    stress_all_released();
    return 0;
}
