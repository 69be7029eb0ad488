/* A walk goes on over what it began with, even if variables are set and the context ends meanwhile. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static ctx_var retries = CTX_VAR_INIT("retries", NULL);

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    must(ctx_var_set(&deadline, INT(30)));
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    ctx_iter iter;
    must(ctx_iter_begin(copy, &iter));
    ctx_context_unref(copy); /* the walk holds what it needs */

    int steps = 0;
    long sum = 0;
    ctx_var *var;
    void *value;
    while (ctx_iter_next(&iter, &var, &value)) {
        steps++;
        sum += NUMBER(value);
        must(ctx_var_set(var, INT(0)));
        must(ctx_var_set(&retries, INT(3)));
    }
    ctx_iter_end(&iter);

    printf("steps: %d, sum: %ld\n", steps, sum);
    printf("user ID: %ld, deadline: %ld, retries: %ld\n", NUMBER(ctx_var_get_or(&user_id, NULL)),
           NUMBER(ctx_var_get_or(&deadline, NULL)), NUMBER(ctx_var_get_or(&retries, NULL)));
    return 0;
}
