/* A program may hang a pointer of its own on a variable, and finds it there again; at first there is none. */
#include "golden.h"

#include "var.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_data(const ctx_var *var)
{
    const char *data = ctx_var_data(var);
    printf("%s has %s\n", ctx_var_name(var), data == NULL ? "nothing" : data);
}

int main(void)
{
    ctx_var *deadline;
    must(ctx_var_new_default("deadline", "its default", NULL, &deadline));
    print_data(&user_id);
    print_data(deadline);

    ctx_var_set_data(&user_id, "a note");
    ctx_var_set_data(deadline, "another note");
    print_data(&user_id);
    print_data(deadline);
    ctx_var_set_data(deadline, NULL);
    print_data(deadline);

    ctx_var_set_data(NULL, "a note for nobody");
    printf("of no variable: %s\n", ctx_var_data(NULL) == NULL ? "nothing" : "something");
    ctx_var_unref(deadline);
    return 0;
}
