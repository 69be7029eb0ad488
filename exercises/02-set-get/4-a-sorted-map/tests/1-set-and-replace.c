/* A variable has one binding; the old one is handed out, for the caller to let go. */
#include "given.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static void set(ctx_map *map, const char *name)
{
    char *value = (char *)(uintptr_t)name;
    ctx_binding *binding = ctx_binding_new(&user, value);
    ctx_binding *old;
    must(ctx_map_set(map, binding, &old));
    ctx_binding_unref(binding);
    printf("set to %s, old: %s\n", name, old == NULL ? "none" : (char *)old->value);
    ctx_binding_unref(old);
}

int main(void)
{
    ctx_map map = {.count = 0};
    printf("at first: %s\n", ctx_map_find(&map, &user) == NULL ? "nothing" : "something");
    set(&map, "ann");
    set(&map, "bob");
    printf("found: %s, count: %zu\n", (char *)ctx_map_find(&map, &user)->value, map.count);
    ctx_map_clear(&map);
    printf("cleared: %zu\n", map.count);
    return 0;
}
