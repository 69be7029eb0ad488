/* The walk keeps what it began with, even where nothing else does, until it ends. */
#include "walk.h"

static void tell(void *value)
{
    printf("    (released: %s)\n", (const char *)value);
}

static const ctx_hooks telling = {.release = tell};

static void print_next(order_iter *iter)
{
    ctx_var *var;
    void *value;
    if (order_next(iter, &var, &value)) {
        printf("  %s = %s\n", ctx_var_name(var), (const char *)value);
    } else {
        printf("  the end\n");
    }
}

int main(void)
{
    ctx_var *user_name, *city;
    must(ctx_var_new("user_name", &telling, &user_name));
    must(ctx_var_new("city", &telling, &city));
    must(ctx_var_set(user_name, "ann"));
    must(ctx_var_set(city, "Oslo"));
    ctx_context *context = now();
    must(ctx_var_set(user_name, "bob"));
    must(ctx_var_set(city, "Bergen"));

    order_iter iter;
    must(order_begin(&iter, context, NULL));
    ctx_context_unref(context);
    printf("the context is gone\n");
    ctx_var_unref(city);
    print_next(&iter);
    must(ctx_var_set(user_name, "eve"));
    print_next(&iter);
    print_next(&iter);
    print_next(&iter);
    order_end(&iter);
    printf("the walk is over\n");
    ctx_var_unref(user_name);
    return 0;
}
