/* What may be done with a variable's structure (var.h): it is copied, initialised again, and carries
 * a pointer of the client's. */
#include "ctx.h"
#include "unit.h"

static size_t released;

static void release(void *value)
{
    (void)value;
    released++;
}

static const ctx_hooks hooks = {.release = release};

static size_t set_now(void)
{
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    size_t count = ctx_context_len(copy);
    ctx_context_unref(copy);
    return count;
}

/* A copy of a variable on the heap is not: nobody counts it, nobody frees it. */
static void copy_of_one_on_the_heap(void)
{
    ctx_var *heap;
    must(ctx_var_new_default("heap", CTX_INT(1), &hooks, &heap));
    must(ctx_var_set(heap, CTX_INT(2)));
    ctx_var copy = *heap;
    check(ctx_var_get_or(&copy, NULL) == NULL);
    must(ctx_var_set(&copy, CTX_INT(3)));
    check(ctx_var_get_or(heap, NULL) == CTX_INT(2) && set_now() == 2);
    for (int i = 0; i < 3; i++) {
        ctx_var_unref(&copy);
    }
    check(ctx_var_ref(&copy) == &copy);
    ctx_thread_end();
    check(released == 2);
    ctx_var_unref(heap);
    check(released == 3);
}

/* Many copies of one that was set: each is a variable, in whatever order they come and go. */
static void copies_of_a_set_one(void)
{
    static ctx_var vars[100];
    vars[0] = (ctx_var)CTX_VAR_INIT("many", NULL);
    must(ctx_var_set(&vars[0], CTX_INT(0)));
    for (size_t i = 1; i < 100; i++) {
        vars[i] = vars[i - 1];
        check(ctx_var_get_or(&vars[i], NULL) == NULL);
        must(ctx_var_set(&vars[i], CTX_INT(i)));
    }
    for (size_t i = 0; i < 100; i++) {
        check(ctx_var_get_or(&vars[i], NULL) == CTX_INT(i));
    }
    check(set_now() == 100);
    ctx_thread_end();
}

/* Initialised again in the middle of its life, also with other hooks: it is the same one. */
static void initialised_again(void)
{
    static ctx_var var = CTX_VAR_INIT("first", NULL);
    ctx_token *token;
    released = 0;
    must(ctx_var_set_token(&var, CTX_INT(1), &token));
    var = (ctx_var)CTX_VAR_INIT("second", &hooks);
    check(ctx_var_get_or(&var, NULL) == CTX_INT(1));
    must(ctx_var_set(&var, CTX_INT(2)));
    check(set_now() == 1 && released == 1);
    must(ctx_var_reset(&var, token));
    check(set_now() == 0 && released == 2);
    ctx_token_free(token);
    ctx_thread_end();
}

static void data(void)
{
    static ctx_var var = CTX_VAR_INIT("var", NULL);
    check(ctx_var_data(&var) == NULL);
    ctx_var_set_data(&var, &var);
    check(ctx_var_data(&var) == &var);
}

int main(void)
{
    copy_of_one_on_the_heap();
    copies_of_a_set_one();
    initialised_again();
    data();
    return unit_end("variables, copied and initialised again");
}
