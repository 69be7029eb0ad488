/* What a release hook parks stays parked, whichever call has run the hook. */
#include "parked.h"

static void park_one(void)
{
    must(parked_put(7));
}

static void park_two(void)
{
    must(parked_put(100));
    must(parked_put(101));
}

static void print_all(void)
{
    printf("%zu parked:\n", parked_count());
    for (long id = 0; id < 200; id++) {
        ctx_context *taken = NULL;
        if (parked_take(id, &taken) == CTX_OK) {
            printf("  %ld is %s's\n", id, user_in(taken));
            ctx_context_unref(taken);
        }
    }
}

int main(void)
{
    park(7, "ann");
    log_out();
    printf("replaced, by one that is replaced by the hook:\n");
    in_hook = park_one;
    park(7, "bob");
    log_out();
    print_all();

    park(7, "cem");
    log_out();
    printf("dropped, and parked again by the hook:\n");
    in_hook = park_one;
    must(parked_drop(7));
    print_all();

    park(1, "dan");
    park(2, "dan");
    park(3, "dan");
    log_out();
    printf("all dropped, and two parked by the first hook:\n");
    in_hook = park_two;
    parked_drop_all();
    print_all();
    return 0;
}
