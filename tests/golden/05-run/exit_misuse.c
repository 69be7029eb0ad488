/* Only the current context can be exited: not one that nobody entered, and not one below
 * another. */
#include "golden.h"

#include "run.h"

static void try_exit(ctx_context *context, const char *name)
{
    ctx_status status = attempt(ctx_exit(context));
    if (status == CTX_OK) {
        printf("%s: left\n", name);
        return;
    }
    char subject[64];
    char text[192];
    ctx_context_format(subject, sizeof subject, context);
    ctx_status_format(text, sizeof text, status, subject);
    printf("%s: %s: %s\n", name, ctx_status_name(status), text);
}

int main(void)
{
    ctx_context *outer;
    ctx_context *inner;
    must(ctx_context_new(&outer));
    must(ctx_context_new(&inner));

    try_exit(outer, "outer");
    must(ctx_enter(outer));
    must(ctx_enter(inner));
    try_exit(outer, "outer");
    try_exit(inner, "inner");
    try_exit(outer, "outer");
    try_exit(outer, "outer");

    ctx_context_unref(outer);
    ctx_context_unref(inner);
    return 0;
}
