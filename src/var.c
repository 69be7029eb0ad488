#include "var.h"
#include "release.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

ctx_status ctx_var_new(const char *name, const ctx_hooks *hooks, ctx_var **out)
{
    if (name == NULL || out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    /* The name follows the variable in one block: one allocation can fail, not two. */
    size_t length = strlen(name) + 1;
    ctx_var *var = malloc(sizeof *var + length);
    if (var == NULL) {
        return CTX_NO_MEMORY;
    }
    char *copy = memcpy(var + 1, name, length);
    *var = (ctx_var){.name = copy, .hooks = hooks, .on_heap = true, .owners = 1};
    *out = var;
    return CTX_OK;
}

ctx_status ctx_var_new_default(const char *name, void *value, const ctx_hooks *hooks, ctx_var **out)
{
    ctx_status status = ctx_var_new(name, hooks, out);
    if (status == CTX_OK) {
        (*out)->default_value = value;
        (*out)->has_default = true;
    }
    return status;
}

/* A copy of a variable's structure says that it is on the heap, too, but its name is not behind it.
 */
static bool is_counted(const ctx_var *var)
{
    return var != NULL && var->on_heap && var->name == (const char *)(var + 1);
}

ctx_var *ctx_var_ref(ctx_var *var)
{
    if (is_counted(var)) {
        ctx_count_up(&var->owners);
    }
    return var;
}

void ctx_var_unref(ctx_var *var)
{
    if (!is_counted(var) || !ctx_count_down(&var->owners)) {
        return;
    }
    if (var->has_default) {
        ctx_release(var, var->hooks, var->default_value);
    } else {
        free(var);
    }
}

const char *ctx_var_name(const ctx_var *var)
{
    return var == NULL ? NULL : var->name;
}

ctx_status ctx_var_default(const ctx_var *var, void **value)
{
    if (var == NULL || value == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    if (!var->has_default) {
        return CTX_LOOKUP_ERROR;
    }
    *value = var->default_value;
    return CTX_OK;
}

void ctx_var_set_data(ctx_var *var, void *data)
{
    if (var != NULL) {
        var->data = data;
    }
}

void *ctx_var_data(const ctx_var *var)
{
    return var == NULL ? NULL : var->data;
}

size_t ctx_var_format(char *buffer, size_t size, const ctx_var *var)
{
    ctx_text text = ctx_text_start(buffer, size);
    if (var == NULL) {
        return 0;
    }
    ctx_text_add(&text, "<ContextVar name=");
    ctx_text_add_repr(&text, var->name);
    if (var->has_default) {
        ctx_text_add(&text, " default=");
        ctx_text_add_value(&text, var->hooks, var->default_value);
    }
    ctx_text_add_address(&text, var);
    return text.length;
}

size_t ctx_var_format_value(char *buffer, size_t size, const ctx_var *var, const void *value)
{
    ctx_text text = ctx_text_start(buffer, size);
    if (var == NULL) {
        return 0;
    }
    ctx_text_add_value(&text, var->hooks, value);
    return text.length;
}
