/* Without a default there is nothing to give: a lookup error, whose text names the variable. */
#include "golden.h"

#include "var.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

int main(void)
{
    void *value = INT(7);
    ctx_status status = attempt(ctx_var_default(&user_id, &value));

    char variable[128];
    char text[256];
    ctx_var_format(variable, sizeof variable, &user_id);
    ctx_status_format(text, sizeof text, status, variable);
    printf("%s: %s\n", ctx_status_name(status), text);
    printf("the result is untouched: %ld\n", NUMBER(value));
    return 0;
}
