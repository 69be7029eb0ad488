/* With 3 bits it is the trie of the library, node for node. */
#include "tries.h"

#include "chosen.h"
#include "map.h"
#include "node.h"

enum { MOST = 700 };

static ctx_var vars[MOST];

static void set(ctx_map *map, ctx_var *var)
{
    ctx_binding *old;
    ctx_binding *binding = ctx_binding_new(var, NULL);
    must(binding == NULL ? CTX_NO_MEMORY : CTX_OK);
    must(ctx_map_set(map, binding, &old));
    ctx_binding_unref(binding);
}

/* How many bindings are in a node or under it; the rest of the shape is added to *sum. */
static size_t add(const ctx_node *node, shape *sum)
{
    size_t under = 0;
    for (uint32_t bit = 1; bit < 1U << CTX_NODE_PLACES; bit <<= 1) {
        if (ctx_node_place(node, bit) == CTX_PLACE_CHILD) {
            under += add(node->slots[ctx_node_index(node, bit)].child, sum);
        }
        under += ctx_node_place(node, bit) == CTX_PLACE_BINDING;
    }
    size_t bytes = 16 + 8 * (size_t)ctx_node_width(node);
    sum->nodes++;
    sum->bytes += bytes;
    sum->depths += under;
    sum->copied += under * bytes;
    return under;
}

int main(void)
{
    static const size_t some[] = {1, 2, 8, 9, 64, 300, MOST};
    ctx_map map = {0};
    first_hashes(MOST);
    for (size_t i = 0; i < COUNT(some); i++) {
        while (map.count < some[i]) {
            ctx_var *var = &vars[map.count];
            choose_hash(var, hashes[map.count]);
            set(&map, var);
        }
        shape of_library = {0};
        add(map.root, &of_library);
        show("the library", of_library);
        show("     counted", shape_of(hashes, some[i], CTX_NODE_BITS));
    }
    ctx_map_clear(&map);
    return 0;
}
