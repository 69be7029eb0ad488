/* A context is there as long as it has an owner, and a constructor that fails has not written its result. */
#include "golden.h"

#include "context.h"

static void print_context(const ctx_context *context)
{
    char text[128];
    size_t length = ctx_context_format(text, sizeof text, context);
    bool same = ctx_context_format(NULL, 0, context) == length && length == strlen(text);
    printf("%s, its length told: %s\n", text, same ? "True" : "False");
}

int main(void)
{
    ctx_context *other;
    must(ctx_context_new(&other));
    ctx_context *context = other;
    must_into(context, ctx_context_new(&context));
    printf("another one: %s\n", context != other ? "True" : "False");
    ctx_context_unref(other);

    ctx_context *also_context = ctx_context_ref(context);
    printf("the same: %s\n", context == also_context ? "True" : "False");

    ctx_context_unref(context);
    print_context(also_context); /* one owner left */
    ctx_context_unref(also_context);
    return 0;
}
