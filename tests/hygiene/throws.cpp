// An exception that passes ctx_run. Compiled with -fexceptions, the library leaves the context on its way; without,
// whoever catches the exception is still inside, and exits.
#include "ctx.h"

#include <cstdio>

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", CTX_INT(1), &ctx_int_hooks);

static void *refuse(void *)
{
    ctx_var_set(&user_id, CTX_INT(67890));
    throw 42;
}

int main()
{
    ctx_context *request;
    if (ctx_context_new(&request) != CTX_OK) {
        return 1;
    }
    try {
        ctx_run(request, refuse, nullptr, nullptr);
    } catch (int number) {
        std::printf("caught %d\n", number);
    }
    void *value;
    ctx_var_get(&user_id, &value);
    std::printf("user %ld\n", static_cast<long>(CTX_INT_OF(value)));
    std::printf("exit: %s\n", ctx_strerror(ctx_exit(request)));
    ctx_context_unref(request);
    return 0;
}
