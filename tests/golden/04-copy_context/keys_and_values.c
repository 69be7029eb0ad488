/* Keys and values are the same walk as items, with one half left out, and in the same order. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

enum { COUNT = 3 };

static ctx_var vars[COUNT] = {
    CTX_VAR_INIT("user_id", NULL),
    CTX_VAR_INIT("deadline", NULL),
    CTX_VAR_INIT("retries", NULL),
};

int main(void)
{
    for (int i = 0; i < COUNT; i++) {
        must(ctx_var_set(&vars[i], INT(10 * (i + 1))));
    }
    ctx_context *copy;
    must(ctx_copy_context(&copy));

    ctx_var *keys[COUNT];
    long sum = 0;
    int pairs = 0;
    ctx_iter iter;
    must(ctx_iter_begin(copy, &iter));
    for (int i = 0; ctx_iter_next(&iter, &keys[i], NULL); i++) {
    }
    ctx_iter_end(&iter);

    void *value;
    must(ctx_iter_begin(copy, &iter));
    for (int i = 0; ctx_iter_next(&iter, NULL, &value); i++) {
        sum += NUMBER(value);
        pairs += ctx_context_get_or(copy, keys[i], NULL) == value;
    }
    ctx_iter_end(&iter);

    printf("sum of the values: %ld\n", sum);
    printf("keys and values that belong together: %d\n", pairs);
    ctx_context_unref(copy);
    return 0;
}
