/* Whichever thread the system does not give, there is no pool, and nothing is left of it. */
#include "pool.h"

#include "scarce.h"

#include <pthread.h>

int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*function)(void *), void *argument);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*function)(void *), void *argument);

static int next; /* threads until the one that is not given; 0 when all are */
static int given;

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*function)(void *), void *argument)
{
    if (next > 0 && --next == 0) {
        return 11; /* EAGAIN */
    }
    given++;
    return __real_pthread_create(thread, attributes, function, argument);
}

static void count(void *runs)
{
    gate_up(runs);
}

int main(void)
{
    static pool *const untouched = (pool *)&given;
    pool *p = untouched;
    for (int n = 1; n <= 3; n++) {
        next = n;
        given = 0;
        ctx_status status = pool_new(3, &p);
        printf("%d given: %s, %s\n", given, status == CTX_NO_THREAD ? "no thread" : "?",
               p == untouched ? "untouched" : "written");
    }
    unsigned n = 0;
    ctx_status status;
    do {
        p = untouched;
        scarce_begin(++n);
        status = pool_new(1, &p);
        scarce_end();
    } while (status == CTX_NO_MEMORY && p == untouched);
    printf("with memory: %s\n", ctx_status_name(status));
    static gate runs;
    must(submit(p, count, &runs));
    pool_drain(p);
    printf("runs: %d\n", gate_count(&runs));
    return 0;
}
