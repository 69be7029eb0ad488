/* A variable at file scope and one made on the heap are used alike. */
#include "golden.h"

#include "var.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void describe(const ctx_var *var)
{
    void *value;
    if (attempt(ctx_var_default(var, &value)) == CTX_OK) {
        printf("%s, default %ld\n", ctx_var_name(var), NUMBER(value));
    } else {
        printf("%s, no default\n", ctx_var_name(var));
    }
}

int main(void)
{
    ctx_var *session;
    must(ctx_var_new("session", NULL, &session));
    ctx_var *retries;
    must(ctx_var_new_default("retries", INT(3), NULL, &retries));

    describe(&user_id);
    describe(&deadline);
    describe(session);
    describe(retries);

    ctx_var_unref(session);
    ctx_var_unref(retries);
    ctx_var_unref(&deadline); /* nobody owns what is at file scope: this does nothing */
    describe(&deadline);
    return 0;
}
