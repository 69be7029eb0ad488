/* Where a variable is not set, the caller's fallback wins over the default; a set wins over both. */
#include "golden.h"

#include "set_get.h"

static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void print_deadline(void)
{
    void *value;
    must(ctx_var_get(&deadline, &value));
    void *or_60 = ctx_var_get_or(&deadline, INT(60));
    printf("get: %ld, get or 60: %ld\n", NUMBER(value), NUMBER(or_60));
}

int main(void)
{
    print_deadline();
    must(ctx_var_set(&deadline, INT(5)));
    print_deadline();
    return 0;
}
