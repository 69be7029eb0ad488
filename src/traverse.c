#include "traverse.h"
#include "node.h"
#include "state.h"
#include "token_state.h"

/* A copy of a variable's structure has its counts, too, but not its name behind it (var.c): the
 * default is the original's. */
static bool is_alone(ctx_var *var)
{
    return var->on_heap && var->name == (const char *)(var + 1) && ctx_count_is_one(&var->owners);
}

int ctx_var_traverse(ctx_var *var, ctx_visit visit, void *argument)
{
    if (var == NULL || !var->has_default || !is_alone(var)) {
        return 0;
    }
    return visit(var->default_value, argument);
}

static int traverse_binding(ctx_binding *binding, ctx_visit visit, void *argument)
{
    if (binding == NULL || !ctx_count_is_one(&binding->owners)) {
        return 0;
    }
    int stop = visit(binding->value, argument);
    return stop != 0 ? stop : ctx_var_traverse(binding->var, visit, argument);
}

/* Below a shared node everything is shared, whatever its own count. */
static int traverse_node(ctx_node *node, ctx_visit visit, void *argument)
{
    if (node == NULL || !ctx_count_is_one(&node->owners)) {
        return 0;
    }
    unsigned first_child = ctx_node_popcount(node->bindings);
    unsigned width = ctx_node_width(node);
    int stop = 0;
    for (unsigned i = 0; i < width && stop == 0; i++) {
        stop = i < first_child ? traverse_binding(node->slots[i].binding, visit, argument)
                               : traverse_node(node->slots[i].child, visit, argument);
    }
    return stop;
}

int ctx_context_traverse(ctx_context *context, ctx_visit visit, void *argument)
{
    /* With one owner, and no thread inside, the map does not change. */
    if (context == NULL || !ctx_count_is_one(&context->owners) || context->owner != NULL) {
        return 0;
    }
    return traverse_node(context->map.root, visit, argument);
}

int ctx_token_traverse(ctx_token *token, ctx_visit visit, void *argument)
{
    if (token == NULL) {
        return 0;
    }
    int stop = traverse_binding(token->old, visit, argument);
    return stop != 0 ? stop : ctx_context_traverse(token->context, visit, argument);
}
