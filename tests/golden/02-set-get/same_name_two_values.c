/* Two variables of one name do not see each other's values: the variable is the key, not its name. */
#include "golden.h"

#include "set_get.h"

static ctx_var ours = CTX_VAR_INIT("request_id", NULL);
static ctx_var theirs = CTX_VAR_INIT("request_id", NULL);

static void print_both(void)
{
    printf("ours: %ld, theirs: %ld\n", NUMBER(ctx_var_get_or(&ours, INT(-1))),
           NUMBER(ctx_var_get_or(&theirs, INT(-1))));
}

int main(void)
{
    print_both();
    must(ctx_var_set(&ours, INT(1)));
    print_both();
    must(ctx_var_set(&theirs, INT(2)));
    print_both();
    return 0;
}
