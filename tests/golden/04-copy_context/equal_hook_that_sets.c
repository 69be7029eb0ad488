/* A comparison is one of what both contexts were at the start, whatever an equal hook sets meanwhile. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "token.h"

enum { COUNT = 4 };

static ctx_var vars[COUNT];
static ctx_token *tokens[COUNT];
static int calls;

/* The values are equal. The first call takes the current context apart, and sets what would not be. */
static bool equal_and_busy(const void *a, const void *b)
{
    if (++calls == 1) {
        for (int i = 0; i < COUNT; i++) {
            must(ctx_var_reset(&vars[i], tokens[i]));
        }
        for (int i = 0; i < COUNT; i++) {
            must(ctx_var_set(&vars[i], INT(109 - i)));
        }
    }
    return NUMBER(a) % 10 == NUMBER(b) % 10;
}

static const ctx_hooks hooks = {.equal = equal_and_busy};

static void set_all(long first)
{
    for (int i = 0; i < COUNT; i++) {
        must(ctx_var_set_token(&vars[i], INT(first + i), &tokens[i]));
    }
}

static void compare(bool current_first)
{
    set_all(10);
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    for (int i = 0; i < COUNT; i++) {
        ctx_token_free(tokens[i]);
    }
    set_all(20);

    const ctx_context *current = ctx_context_current();
    bool equal;
    calls = 0;
    must(ctx_context_equal(current_first ? current : copy, current_first ? copy : current, &equal));
    printf("equal: %s, by %d calls\n", equal ? "True" : "False", calls);
    printf("now %s is %ld\n", ctx_var_name(&vars[0]), NUMBER(ctx_var_get_or(&vars[0], NULL)));
    for (int i = 0; i < COUNT; i++) {
        ctx_token_free(tokens[i]);
    }
    ctx_context_unref(copy);
}

int main(void)
{
    for (int i = 0; i < COUNT; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("number", &hooks);
    }
    compare(true);
    compare(false);
    return 0;
}
