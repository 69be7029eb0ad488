#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

int main(void)
{
    ctx_var_set(&user_id, "12345");
    ctx_var_set(&deadline, "30");
    return ctx_var_get_or(&user_id, NULL) == NULL;
}
