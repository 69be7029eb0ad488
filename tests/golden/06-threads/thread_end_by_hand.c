/* A program with a runtime inside it ends what its thread holds before the runtime goes; the thread
 * may go on. */
#include "golden.h"

#include "run.h"
#include "set_get.h"
#include "thread.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static void print_user(void)
{
    printf("user %s\n", (char *)ctx_var_get_or(&user, "nobody"));
}

int main(void)
{
    must(ctx_var_set(&user, "ann"));
    ctx_context *request;
    must(ctx_context_new(&request));
    must(ctx_enter(request));
    must(ctx_var_set(&user, "bob"));
    ctx_context_unref(request);

    ctx_thread_end();
    printf("nothing is held\n");
    print_user();
    ctx_thread_end(); /* once more does no harm */
    must(ctx_var_set(&user, "eve"));
    print_user();
    printf("end of main\n");
    return 0;
}
