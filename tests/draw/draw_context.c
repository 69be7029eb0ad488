/* draw_context.c - from the record of the thread to the values, with the owners of each, for chapter 2. */
#include "golden.h"

#include "self.h"
#include "set_get.h"
#include "share.h"
#include "state.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static void print_owners(const ctx_count *owners)
{
    printf("(%d owner%s)", (int)*owners, *owners == 1 ? "" : "s");
}

static void draw_binding(const ctx_binding *binding)
{
    printf("| %-8s | %5ld | ", ctx_var_name(binding->var), NUMBER(binding->value));
    print_owners(&binding->owners);
    printf("\n");
}

static void draw(const ctx_share *share)
{
    const ctx_context *context = ctx_self()->current;
    printf("  record --> context ");
    print_owners(&context->owners);
    printf(" --> map, count %zu\n", (size_t)context->map.count);
    ctx_var *const vars[] = {&user_id, &deadline};
    for (size_t i = 0; i < sizeof vars / sizeof *vars; i++) {
        printf("%35s", "--> ");
        draw_binding(ctx_map_find(&context->map, vars[i]));
    }
    if (share != NULL) {
        printf("%35s", "share --> ");
        draw_binding(share->binding);
    }
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    must(ctx_var_set(&deadline, INT(5)));
    printf("user_id and deadline are set\n");
    draw(NULL);
    ctx_share share;
    must(ctx_var_get_share(&user_id, &share));
    printf("a share of user_id\n");
    draw(&share);
    must(ctx_var_set(&user_id, INT(67890)));
    printf("user_id is set anew\n");
    draw(&share);
    ctx_share_end(&share);
    return 0;
}
