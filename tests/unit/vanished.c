/* What the library has allocated for a thread goes with it: at the thread's end, and in the child of a fork, which has not
 * got the thread. The linker puts the functions below in front of those of the C library (build.mk); the library makes
 * the records of threads, and what is in them, with calloc. What a thread has given back may be kept there, and goes with
 * it, too. */
#include "ctx.h"
#include "unit.h"

#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#define THREADS 3U
#define MOST 64U

void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void __real_free(void *block);
void __wrap_free(void *block);

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static void *blocks[MOST];
static unsigned alive;

/* Each thread's: a context that it has dropped, and a token that it frees last, when it has no record any more. NULL
 * when they are free. */
static void *dropped[THREADS];
static void *last[THREADS];

void *__wrap_calloc(size_t count, size_t size)
{
    void *block = __real_calloc(count, size);
    pthread_mutex_lock(&lock);
    if (block != NULL && alive < MOST) {
        blocks[alive++] = block;
    }
    pthread_mutex_unlock(&lock);
    return block;
}

void __wrap_free(void *block)
{
    pthread_mutex_lock(&lock);
    for (unsigned i = 0; i < alive && block != NULL; i++) {
        if (blocks[i] == block) {
            blocks[i] = blocks[--alive];
        }
    }
    for (unsigned i = 0; i < THREADS; i++) {
        dropped[i] = dropped[i] == block ? NULL : dropped[i];
        last[i] = last[i] == block ? NULL : last[i];
    }
    pthread_mutex_unlock(&lock);
    __real_free(block);
}

static ctx_var user = CTX_VAR_INIT("user", NULL);
static pthread_barrier_t are_there;
static pthread_barrier_t may_go;

static pthread_key_t at_end; /* behind the library's, which is there since the start */

static void free_token(void *token)
{
    ctx_token_free(token);
}

static bool all_free(void *const *of_threads)
{
    for (unsigned i = 0; i < THREADS; i++) {
        if (of_threads[i] != NULL) {
            return false;
        }
    }
    return true;
}

static void *be_there(void *argument)
{
    uintptr_t number = (uintptr_t)argument;
    ctx_token *token;
    must(ctx_var_set_token(&user, INT(1), &token));
    check(ctx_var_get_or(&user, NULL) == INT(1));
    check(pthread_setspecific(at_end, token) == 0);
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    last[number] = token;
    dropped[number] = copy;
    ctx_context_unref(copy);
    pthread_barrier_wait(&are_there);
    pthread_barrier_wait(&may_go);
    return NULL;
}

static bool forked_child_has(unsigned blocks_alive)
{
    int status;
    pid_t child = fork();
    check(child >= 0);
    if (child == 0) {
        _exit(alive == blocks_alive && all_free(dropped) ? 0 : 1);
    }
    check(waitpid(child, &status, 0) == child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int main(void)
{
    pthread_t threads[THREADS];
    pthread_barrier_init(&are_there, NULL, THREADS + 1);
    pthread_barrier_init(&may_go, NULL, THREADS + 1);
    check(pthread_key_create(&at_end, free_token) == 0);
    must(ctx_var_set(&user, INT(1)));
    unsigned of_one = alive;
    expect(of_one > 0, "a thread's record is counted");
    for (unsigned i = 0; i < THREADS; i++) {
        check(pthread_create(&threads[i], NULL, be_there, INT(i)) == 0);
    }
    pthread_barrier_wait(&are_there);
    expect(alive == (1 + THREADS) * of_one, "each thread has as much");
    expect(forked_child_has(of_one), "a child has freed what was of threads that it has not got");
    pthread_barrier_wait(&may_go);
    for (unsigned i = 0; i < THREADS; i++) {
        check(pthread_join(threads[i], NULL) == 0);
    }
    expect(alive == of_one && all_free(dropped), "what was a thread's is freed with the thread");
    expect(all_free(last), "and what it gives back later is free at once");
    return unit_end("what is a thread's");
}
