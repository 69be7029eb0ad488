/* parked.h - what the tests of this exercise share: the lock, and values that say when they go. */
#ifndef PARKED_H
#define PARKED_H

#include "golden.h"

#include "answer.h"
#include "mapping.h"
#include "set_get.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static _Thread_local bool has_lock;

static inline void stop(const char *why)
{
    printf("%s\n", why);
    fflush(stdout);
    exit(3);
}

void parked_lock(void)
{
    if (has_lock) {
        stop("the thread has the lock already: it would wait for itself");
    }
    pthread_mutex_lock(&lock);
    has_lock = true;
}

void parked_unlock(void)
{
    if (!has_lock) {
        stop("the lock is given back, and was not taken");
    }
    has_lock = false;
    pthread_mutex_unlock(&lock);
}

/* What the next hook does before its own line; NULL for nothing more. */
static void (*in_hook)(void);

static inline void release(void *name)
{
    if (name == NULL) {
        return; /* nobody's */
    }
    if (has_lock) {
        stop("a hook runs while its thread has the lock");
    }
    void (*now)(void) = in_hook;
    in_hook = NULL;
    if (now != NULL) {
        now();
    }
    printf("  %s goes, %zu parked\n", (char *)name, parked_count());
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static inline const char *user_in(const ctx_context *context)
{
    const char *name = ctx_context_get_or(context, &user, NULL);
    return name == NULL ? "nobody" : name;
}

/* Parks a request of this user, and nobody else has the value. */
static inline void park(long id, const char *name)
{
    must(ctx_var_set(&user, (void *)(uintptr_t)name));
    must(parked_put(id));
}

/* The current context has no user any more; only the parked copies have. */
static inline void log_out(void)
{
    must(ctx_var_set(&user, NULL));
}

static inline void print_taken(long id)
{
    ctx_context *taken = NULL;
    if (parked_take(id, &taken) != CTX_OK) {
        printf("  %ld is not parked\n", id);
        return;
    }
    printf("  %ld is %s's\n", id, user_in(taken));
    ctx_context_unref(taken);
}

#endif
