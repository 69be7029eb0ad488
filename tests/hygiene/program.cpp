// A C++ program that uses the library: variables at file scope, and every public header.
#include "ctx.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var *const vars[] = {&user_id};
static ctx_var tenant = CTX_VAR_INIT_DEFAULT("tenant", nullptr, &ctx_str_hooks);

extern "C" {
static void *request(void *unused)
{
    return ctx_var_set(&user_id, CTX_INT(42)) == CTX_OK ? unused : nullptr;
}
}

static bool inside_blocks(ctx_context *context)
{
    CTX_AUTO_EXIT ctx_context *inside = nullptr;
    CTX_AUTO_RESET ctx_token *token = nullptr;
    return ctx_enter_block(context, &inside) == CTX_OK &&
           ctx_var_set_token(&user_id, CTX_INT(43), &token) == CTX_OK &&
           ctx_var_get_or(&user_id, nullptr) == CTX_INT(43);
}

int main()
{
    ctx_context *context = nullptr;
    char *text = nullptr;
    void *value = &user_id;
    bool good = ctx_context_new(&context) == CTX_OK &&
                ctx_run(context, request, &user_id, &value) == CTX_OK && value == &user_id &&
                ctx_var_get(&tenant, &value) == CTX_OK && value == nullptr &&
                inside_blocks(context) && ctx_context_get(context, &user_id, &value) == CTX_OK &&
                value == CTX_INT(42) && ctx_baggage_write(context, vars, 1, &text) == CTX_OK &&
                std::strcmp(text, "user_id=42") == 0;
    std::puts(good ? text : "something is not as it should be");
    std::free(text);
    ctx_context_unref(context);
    return good ? 0 : 1;
}
