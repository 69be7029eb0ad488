/* A new context is an object of its own, and prints as Python prints it. */
#include "golden.h"

#include "context.h"

int main(void)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    ctx_context *other;
    must(ctx_context_new(&other));

    char text[128];
    ctx_context_format(text, sizeof text, context);
    printf("%s\n", text);
    printf("the same: %s\n", context == other ? "True" : "False");

    ctx_context_unref(context);
    ctx_context_unref(other);
    return 0;
}
