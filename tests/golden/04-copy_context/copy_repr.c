/* A copy prints as any context does; one more owner of it is no other object. */
#include "golden.h"

#include "copy_context.h"

static void print_context(const ctx_context *context)
{
    char text[128];
    ctx_context_format(text, sizeof text, context);
    printf("%s\n", text);
}

int main(void)
{
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    ctx_context *also_copy = ctx_context_ref(copy);
    print_context(copy);
    printf("the same: %s\n", copy == also_copy ? "True" : "False");

    ctx_context_unref(copy);
    print_context(also_copy);
    ctx_context_unref(also_copy);
    return 0;
}
