/* The equal hook says which values are equal; without it, and before it, the same object is. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static bool same_text(const void *a, const void *b)
{
    return strcmp(a, b) == 0;
}

static bool never(const void *a, const void *b)
{
    (void)a;
    (void)b;
    return false; /* as two NaNs are never equal in Python */
}

static const ctx_hooks text_hooks = {.equal = same_text};
static const ctx_hooks never_hooks = {.equal = never};
static const ctx_hooks other_hooks = {.format = NULL}; /* and so is each other hook */
static ctx_var by_text = CTX_VAR_INIT("by_text", &text_hooks);
static ctx_var by_object = CTX_VAR_INIT("by_object", NULL);
static ctx_var by_object_too = CTX_VAR_INIT("by_object_too", &other_hooks);
static ctx_var by_nothing = CTX_VAR_INIT("by_nothing", &never_hooks);

static void compare(ctx_var *var, char *one, char *other)
{
    must(ctx_var_set(var, one));
    ctx_context *first;
    must(ctx_copy_context(&first));
    must(ctx_var_set(var, other));
    ctx_context *second;
    must(ctx_copy_context(&second));

    bool equal;
    must(ctx_context_equal(first, second, &equal));
    printf("%s, %s object: %s\n", ctx_var_name(var), one == other ? "the same" : "another",
           equal ? "True" : "False");
    ctx_context_unref(first);
    ctx_context_unref(second);
}

int main(void)
{
    static char one[] = "ann";
    static char other[] = "ann";
    compare(&by_text, one, other);
    compare(&by_object, one, other);
    compare(&by_object, one, one);
    compare(&by_object_too, one, other);
    compare(&by_object_too, one, one);
    compare(&by_nothing, one, other);
    compare(&by_nothing, one, one);
    return 0;
}
