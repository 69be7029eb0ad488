/* Requests are parked, found again, replaced and dropped; the table has eight places. */
#include "parked.h"

static ctx_var step = CTX_VAR_INIT("step", NULL);

static void put(long id, long number)
{
    must(ctx_var_set(&step, INT(number)));
    printf("put %ld: %s\n", id, ctx_status_name(attempt(parked_put(id))));
}

static void take(long id)
{
    ctx_context *taken = NULL;
    ctx_status status = parked_take(id, &taken);
    printf("take %ld: %s, step %ld\n", id, ctx_status_name(status),
           NUMBER(ctx_context_get_or(taken, &step, INT(0))));
    ctx_context_unref(taken);
}

int main(void)
{
    put(-5, 1);
    put(0, 2);
    put(0, 3);
    printf("%zu parked\n", parked_count());
    take(-5);
    take(-5);
    take(0);
    for (long i = 1; i <= PARKED_MOST + 1; i++) {
        put(i, i);
    }
    put(3, 33); /* needs no place */
    printf("drop 2: %s\n", ctx_status_name(parked_drop(2)));
    printf("drop 2: %s\n", ctx_status_name(parked_drop(2)));
    take(3);
    printf("%zu parked\n", parked_count());
    parked_drop_all();
    printf("%zu parked\n", parked_count());
    return 0;
}
