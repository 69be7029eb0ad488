# node.c: the bindings below a child's bit are counted, and not all of them
s/return ctx_node_popcount(node->bindings) + ctx_node_popcount(node->children & below);/return ctx_node_popcount(node->bindings \& below) + ctx_node_popcount(node->children \& below);/
