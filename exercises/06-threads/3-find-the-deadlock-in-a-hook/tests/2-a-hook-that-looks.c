/* A release hook counts the requests and takes one: it finds the table as the call has left it. */
#include "parked.h"

static void take_seven(void)
{
    print_taken(7);
}

static void take_eight(void)
{
    print_taken(8);
}

int main(void)
{
    park(7, "ann");
    park(8, "bob");
    log_out();
    printf("dropped:\n");
    in_hook = take_seven;
    must(parked_drop(7));

    park(8, "cem");
    log_out();
    park(7, "dan");
    park(8, "dan");
    log_out();
    printf("%zu parked, all dropped:\n", parked_count());
    in_hook = take_eight;
    parked_drop_all();

    park(8, "fay");
    printf("replaced:\n");
    must(ctx_var_set(&user, "gus"));
    in_hook = take_eight;
    must(parked_put(8));
    log_out();
    printf("at the end: %zu\n", parked_count());
    return 0;
}
