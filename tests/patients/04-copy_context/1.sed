# node.c: a copy takes shares of the bindings, and none of the children
/^static void fill/,/^}/{
s/^        } else {/        }/
/ctx_node_ref(to->child);/,/^        }/d
}
