# token.c: a token keeps its share of the old binding for ever
/^    ctx_binding_unref(copy.old);/d
