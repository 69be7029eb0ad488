/* A copy can be copied: the new one is equal to it, another object, and outlives it. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_user_id(const ctx_context *context)
{
    void *value;
    must(ctx_context_get(context, &user_id, &value));
    printf("user ID: %ld\n", NUMBER(value));
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    ctx_context *first;
    must(ctx_copy_context(&first));
    must(ctx_var_set(&user_id, INT(67890)));
    ctx_context *second;
    must(ctx_context_copy(first, &second));

    bool equal;
    must(ctx_context_equal(first, second, &equal));
    printf("equal: %s, the same: %s\n", equal ? "True" : "False",
           first == second ? "True" : "False");
    print_user_id(first);
    print_user_id(second);

    ctx_context_unref(first);
    print_user_id(second);
    ctx_context_unref(second);
    return 0;
}
