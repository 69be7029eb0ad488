/* The map of the context changes under the guard, and the hooks run outside it; a thread that has no
 * context yet is given one. */
#include "undo.h"

static void look(void *value)
{
    printf("released %ld, %s\n", NUMBER(value), guarded == NULL ? "unguarded" : "under the guard");
}

static const ctx_hooks looking = {.release = look};
static ctx_var workers = CTX_VAR_INIT("workers", &looking);

static const struct ctx_node *root_now(void)
{
    const ctx_context *context = ctx_context_current();
    return context == NULL ? NULL : context->map.root;
}

/* A guard that is taken before the change, and given back after it, sees the old map and the new. */
static void restore(const history *past, size_t back)
{
    const struct ctx_node *before = root_now();
    guards = 0;
    go_back(past, back);
    if (guards == 0) {
        printf("  the guard was not taken\n");
    } else if (when_taken.root == before && when_given.root == root_now()) {
        printf("  changed under the guard\n");
    } else {
        printf("  changed outside the guard\n");
    }
    print_var(&workers);
}

int main(void)
{
    static history past;
    history_save(&past);
    restore(&past, 1);
    must(ctx_var_set(&workers, INT(1)));
    history_save(&past);
    must(ctx_var_set(&workers, INT(2)));
    restore(&past, 1);
    restore(&past, 2);
    restore(&past, 1);
    history_clear(&past);
    restore(&past, 1);
    printf("%s\n", guarded == NULL ? "the guard is given back" : "the guard is still taken");
    return 0;
}
