#include "map_copy.h"
#include "node.h"

ctx_status ctx_map_copy(const ctx_map *map, ctx_map *out)
{
    ctx_node_ref(map->root);
    *out = *map;
    return CTX_OK;
}
