/* Neither a fallback nor a default is set by being got: each get looks again. */
#include "golden.h"

#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

int main(void)
{
    printf("user_id or 1: %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(1))));
    printf("user_id or 2: %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(2))));

    void *value;
    if (attempt(ctx_var_get(&user_id, &value)) == CTX_LOOKUP_ERROR) {
        printf("user_id is not set\n");
    }

    must(ctx_var_get(&deadline, &value));
    printf("deadline: %ld\n", NUMBER(value));
    printf("deadline or 60: %ld\n", NUMBER(ctx_var_get_or(&deadline, INT(60))));
    return 0;
}
