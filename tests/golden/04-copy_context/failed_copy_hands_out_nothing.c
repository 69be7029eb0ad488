/* Where a call of this chapter fails, its result is what it was before: no copy, no value, no walk, no answer. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user = CTX_VAR_INIT("user", NULL);
static ctx_var session = CTX_VAR_INIT("session", NULL);
static ctx_context *before;

/* Twice, when nothing is set yet and when something is. */
static ctx_context *copy_current(void)
{
    ctx_context *copy = before;
    must_into(copy, ctx_copy_context(&copy));
    printf("a copy of the current context: len %zu\n", ctx_context_len(copy));
    printf("there is %s current context\n", ctx_context_current() == NULL ? "no" : "a");
    return copy;
}

static void copy_and_compare(const ctx_context *context)
{
    ctx_context *copy = before;
    must_into(copy, ctx_context_copy(context, &copy));
    bool equal = false;
    must_into(equal, ctx_context_equal(context, copy, &equal));
    printf("a copy of it is equal: %s\n", equal ? "True" : "False");
    ctx_context_unref(copy);
}

static void look_up(const ctx_context *context, const ctx_var *var)
{
    void *value = "what was there before";
    ctx_status status = attempt_into(value, ctx_context_get(context, var, &value));
    printf("%s: %s, %s\n", ctx_var_name(var), ctx_status_name(status), (char *)value);
}

static void walk(const ctx_context *context)
{
    ctx_iter iter = {.snapshot = before};
    ctx_status status = attempt_into(iter, ctx_iter_begin(NULL, &iter));
    printf("a walk over nothing: %s\n", ctx_status_name(status));
    must_into(iter, ctx_iter_begin(context, &iter));
    int steps = 0;
    while (ctx_iter_next(&iter, NULL, NULL)) {
        steps++;
    }
    ctx_iter_end(&iter);
    printf("a walk over it: %d step\n", steps);
}

int main(void)
{
    must(ctx_context_new(&before));
    ctx_context *empty = copy_current();
    must(ctx_var_set(&user, "ann"));
    ctx_context *copy = copy_current();
    copy_and_compare(copy);
    look_up(copy, &user);
    look_up(copy, &session);
    walk(copy);
    ctx_context_unref(before);
    ctx_context_unref(empty);
    ctx_context_unref(copy);
    return 0;
}
