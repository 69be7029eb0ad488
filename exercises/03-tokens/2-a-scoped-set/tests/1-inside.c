/* Inside the block the variable has the new value. */
#include "golden.h"

#include "answer.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

int main(void)
{
    SCOPED_SET(inside, &user_id, INT(12345));
    printf("%s: %ld\n", ctx_status_name(inside.status), NUMBER(ctx_var_get_or(&user_id, INT(-1))));
    return 0;
}
