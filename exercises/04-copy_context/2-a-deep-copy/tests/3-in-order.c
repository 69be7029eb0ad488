/* The variables keep their order; NULL stays NULL uncloned, and values may be bare. */
#include "names.h"

static ctx_var vars[] = {CTX_VAR_INIT("a", &name_hooks), CTX_VAR_INIT("b", &name_hooks),
                         CTX_VAR_INIT("c", NULL), CTX_VAR_INIT("d", &name_hooks),
                         CTX_VAR_INIT("e", &name_hooks)};

static ctx_status same(const ctx_var *var, const void *value, void **copy)
{
    if (var->hooks != NULL) {
        return name_clone(var, value, copy);
    }
    static char bare[] = "bare";
    cloned++;
    *copy = bare;
    return CTX_OK;
}

int main(void)
{
    ctx_map map = {.items = NULL, .count = 0, .capacity = 0};
    static char literal[] = "literal";
    bind(&map, &vars[3], "dia");
    bind(&map, &vars[0], NULL);
    bind(&map, &vars[4], "eve");
    ctx_binding *old;
    ctx_binding *bare = ctx_binding_new(&vars[2], literal);
    must(ctx_map_set(&map, bare, &old));
    ctx_binding_unref(bare);
    bind(&map, &vars[1], NULL);

    ctx_map copy = {.items = NULL, .count = 0, .capacity = 0};
    must(deep_copy(&map, same, &copy));
    print_map("map", &map);
    print_map("copy", &copy);
    printf("cloned: %d\n", cloned);
    ctx_map_clear(&copy);
    ctx_map_clear(&map);
    printf("names: %d\n", alive);
    return 0;
}
