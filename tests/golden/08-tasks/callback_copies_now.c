/* A callback runs in a copy of the context in which it was registered, whatever was set since. */
#include "golden.h"

#include "callback.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void *log_user(void *name)
{
    printf("%s: user %ld\n", (char *)name, NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return NULL;
}

int main(void)
{
    ctx_callback first;
    ctx_callback second;
    must(ctx_var_set(&user_id, INT(12345)));
    must_into(first, ctx_callback_init_copy(log_user, "first", &first));
    must(ctx_var_set(&user_id, INT(67890)));
    must_into(second, ctx_callback_init_copy(log_user, "second", &second));
    must(ctx_var_set(&user_id, INT(1024)));
    must(ctx_callback_call(&first, NULL));
    must(ctx_callback_call(&second, NULL));
    log_user("main");
    ctx_callback_end(&first);
    ctx_callback_end(&second);
    return 0;
}
