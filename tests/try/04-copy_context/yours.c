ctx_status ctx_map_set(ctx_map *map, ctx_binding *binding, ctx_binding **old)
{
    (void)map, (void)binding, (void)old;
    return CTX_NO_MEMORY; /* TODO */
}

ctx_status ctx_map_remove(ctx_map *map, const ctx_var *var, ctx_binding **old)
{
    (void)map, (void)var, (void)old;
    return CTX_NO_MEMORY; /* TODO */
}

void ctx_map_clear(ctx_map *map)
{
    ctx_node *root = map->root;
    *map = (ctx_map){.root = NULL, .count = 0};
    ctx_node_unref(root);
}
