/* A variable may have a default, which is what it gives as long as nobody sets it. */
#include "golden.h"

#include "var.h"

int main(void)
{
    ctx_var *deadline;
    must(ctx_var_new_default("deadline", INT(30), NULL, &deadline));

    void *value;
    must(ctx_var_default(deadline, &value));
    printf("%s: %ld seconds\n", ctx_var_name(deadline), NUMBER(value));
    must(ctx_var_default(deadline, &value));
    printf("asked again: %ld seconds\n", NUMBER(value));

    ctx_var_unref(deadline);
    return 0;
}
