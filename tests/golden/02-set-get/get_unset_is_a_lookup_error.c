/* To get a variable that is not set and has no default is a lookup error; a set mends it. */
#include "golden.h"

#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_user_id(void)
{
    void *value = INT(7);
    ctx_status status = attempt(ctx_var_get(&user_id, &value));
    if (status != CTX_OK) {
        char variable[128];
        char text[256];
        ctx_var_format(variable, sizeof variable, &user_id);
        ctx_status_format(text, sizeof text, status, variable);
        printf("%s: %s\n", ctx_status_name(status), text);
    }
    printf("value: %ld\n", NUMBER(value));
}

int main(void)
{
    print_user_id(); /* on failure the 7 stays */
    must(ctx_var_set(&user_id, INT(12345)));
    print_user_id();
    return 0;
}
