/* A name is for the reader: two variables of one name are two variables. */
#include "golden.h"

#include "var.h"

static ctx_var ours = CTX_VAR_INIT_DEFAULT("request_id", INT(1), NULL);
static ctx_var theirs = CTX_VAR_INIT_DEFAULT("request_id", INT(2), NULL);

int main(void)
{
    bool same_name = strcmp(ctx_var_name(&ours), ctx_var_name(&theirs)) == 0;
    printf("same name: %s\n", same_name ? "True" : "False");
    printf("same variable: %s\n", &ours == &theirs ? "True" : "False");

    void *value;
    must(ctx_var_default(&ours, &value));
    printf("ours: %ld\n", NUMBER(value));
    must(ctx_var_default(&theirs, &value));
    printf("theirs: %ld\n", NUMBER(value));
    return 0;
}
