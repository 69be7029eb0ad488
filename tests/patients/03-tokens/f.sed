# token.c: filled in field by field, and one is forgotten
s/^    \*token = (ctx_token){.var = ctx_var_ref(var).*/    token->var = ctx_var_ref(var);\n    token->context = ctx_context_ref(current);\n    token->old = old;/
