/* A walk gives each variable once, with its value; the order is the map's own, so sort for a log. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

typedef struct item {
    const char *name;
    long value;
} item;

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static ctx_var retries = CTX_VAR_INIT("retries", NULL);
static ctx_var unset = CTX_VAR_INIT_DEFAULT("unset", INT(1), NULL);

static int by_name(const void *a, const void *b)
{
    return strcmp(((const item *)a)->name, ((const item *)b)->name);
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    must(ctx_var_set(&deadline, INT(30)));
    must(ctx_var_set(&retries, INT(3)));
    must(ctx_var_set(&deadline, INT(5)));
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    printf("unset is in it: %s\n", ctx_context_contains(copy, &unset) ? "True" : "False");

    item items[4];
    size_t count = 0;
    ctx_iter iter;
    ctx_var *var;
    void *value;
    must(ctx_iter_begin(copy, &iter));
    while (ctx_iter_next(&iter, &var, &value)) {
        items[count++] = (item){.name = ctx_var_name(var), .value = NUMBER(value)};
    }
    ctx_iter_end(&iter);

    qsort(items, count, sizeof items[0], by_name);
    for (size_t i = 0; i < count; i++) {
        printf("%s = %ld\n", items[i].name, items[i].value);
    }
    ctx_context_unref(copy);
    return 0;
}
