/* An allocator that starts a thread while a set asks it for memory: the thread copies the context, and has to wait for the
 * end of the set. Until then there was one thread, and nobody to keep out. (The linker puts this malloc in front of the C
 * library's: build.mk.) */
#include "ctx.h"
#include "unit.h"

#include <pthread.h>
#include <time.h>

#define VARS 40U

static ctx_var vars[VARS];
static ctx_context *context;
static ctx_context *copied;
static pthread_t copier;
static bool was_started;
static _Atomic bool has_copied;
static unsigned calls; /* until the one that starts the thread; 0 is none */

static void *copy(void *unused)
{
    must(ctx_context_copy(context, &copied));
    has_copied = true;
    return unused;
}

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_malloc(size_t size)
{
    if (calls > 0 && --calls == 0) {
        was_started = pthread_create(&copier, NULL, copy, NULL) == 0;
        for (unsigned i = 0; i < 50 && was_started && !has_copied; i++) {
            nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
        }
        expect(!has_copied, "a thread that an allocator has started waits for the set");
    }
    return __real_malloc(size);
}

int main(void)
{
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    for (unsigned i = 0; i < VARS; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", NULL);
        calls = i == VARS - 1 ? 2 : 0; /* the binding, and then a node */
        must(ctx_var_set(&vars[i], INT(i)));
    }
    if (was_started) {
        check(pthread_join(copier, NULL) == 0);
        expect(ctx_context_len(copied) == VARS, "and then finds all of it");
        ctx_context_unref(copied);
    }
    must(ctx_exit(context));
    ctx_context_unref(context);
    return unit_end("an allocator that starts a thread");
}
