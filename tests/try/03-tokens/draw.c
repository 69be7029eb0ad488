#include "self.h"
#include "state.h"
#include "token_state.h"
#include <stdint.h>
#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_token *tokens[3];

static void draw_binding(const ctx_binding *b)
{
    if (b == NULL) {
        printf("nothing\n");
    } else {
        long value = (long)(intptr_t)b->value;
        printf("| %s | %5ld |  owners: %d\n", b->var->name, value, (int)b->owners);
    }
}

static void draw(const char *when)
{
    const ctx_context *context = ctx_self()->current;
    printf("%s\n  context, owners: %d --> ", when, (int)context->owners);
    draw_binding(ctx_map_find(&context->map, &user_id));
    for (int i = 0; i < 3; i++) {
        const char *used = tokens[i]->used ? "used" : "unused";
        printf("  token %d, %-6s     --> ", i + 1, used);
        draw_binding(tokens[i]->old);
    }
}

int main(void)
{
    if (ctx_var_set_token(&user_id, (void *)12345, &tokens[0]) != CTX_OK ||
        ctx_var_set_token(&user_id, (void *)67890, &tokens[1]) != CTX_OK ||
        ctx_var_set_token(&user_id, (void *)1024, &tokens[2]) != CTX_OK) {
        return 1;
    }
    draw("set to 12345, 67890, 1024");
    ctx_var_reset(&user_id, tokens[1]);
    draw("reset with token 2");
    ctx_var_reset(&user_id, tokens[2]);
    draw("reset with token 3");
    for (int i = 0; i < 3; i++) {
        ctx_token_free(tokens[i]);
    }
    return 0;
}
