/* A callback that is called again finds what it has set; nobody else does. */
#include "golden.h"

#include "callback.h"
#include "set_get.h"

static ctx_var ticks = CTX_VAR_INIT("ticks", NULL);

static void *tick(void *unused)
{
    must(ctx_var_set(&ticks, INT(NUMBER(ctx_var_get_or(&ticks, INT(0))) + 1)));
    printf("tick %ld\n", NUMBER(ctx_var_get_or(&ticks, INT(0))));
    return unused;
}

int main(void)
{
    ctx_callback timer;
    must_into(timer, ctx_callback_init_copy(tick, NULL, &timer));
    for (int i = 0; i < 3; i++) {
        must(ctx_callback_call(&timer, NULL));
    }
    ctx_callback_end(&timer);
    printf("main: %ld\n", NUMBER(ctx_var_get_or(&ticks, INT(0))));
    return 0;
}
