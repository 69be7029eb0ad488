/* What is set in the current context is what a function gets there: the page's first two lines. */
#include "golden.h"

#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void process_user_data(void)
{
    void *value;
    must(ctx_var_get(&user_id, &value));
    printf("Processing data for user ID: %ld\n", NUMBER(value));
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    process_user_data();

    must(ctx_var_set(&user_id, INT(67890)));
    process_user_data();
    return 0;
}
