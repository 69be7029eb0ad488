# token.c: what ctx_var_set does with the old binding is done here, too
s/^    \*token = (ctx_token){.var = ctx_var_ref(var).*/    ctx_binding_unref(old);\n&/
