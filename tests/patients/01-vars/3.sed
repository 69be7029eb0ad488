# var.c: the hook is given the variable, and not its default
s/ctx_release(var, var->hooks, var->default_value);/ctx_release(var, var->hooks, var);/
