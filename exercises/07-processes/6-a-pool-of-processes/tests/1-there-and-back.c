/* A job finds its submitter's user in another process; what it sets, stays there. What the program
 * only passes on comes along, in whatever order it is. */
#include "pool.h"

#include "mapping.h"

enum { USER, OTHER_PROCESS, LOG_IN, OTHERS };

static pid_t parent;

static long work(long what)
{
    switch (what) {
    case USER:
        return user_now();
    case OTHER_PROCESS:
        return getpid() != parent;
    case LOG_IN:
        log_in(99);
        return user_now();
    default:
        return (long)strlen(ctx_var_get_or(&ctx_baggage_other, ""));
    }
}

int main(void)
{
    tie_workers();
    parent = getpid();
    pool *p = new_pool(1, work);
    printf("no job: %s\n", look_for_answer(p));
    log_in(7);
    printf("user %ld\n", ask(p, USER));
    printf("in another process: %ld\n", ask(p, OTHER_PROCESS));
    printf("in the job, after a set: user %ld\n", ask(p, LOG_IN));
    printf("here: user %ld\n", user_now());
    log_in(-1234567);
    printf("user %ld\n", ask(p, USER));

    ctx_context *received = NULL;
    must_into(received, ctx_baggage_read("discount=100%,user=8,a=b;c", vars, 2, &received, NULL));
    printf("from outside: user %ld", ask_in(received, p, USER));
    printf(", and %ld bytes of others\n", ask_in(received, p, OTHERS));
    ctx_context_unref(received);
    pool_free(p);
    return 0;
}
