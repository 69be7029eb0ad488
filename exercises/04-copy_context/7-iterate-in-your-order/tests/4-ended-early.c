/* A walk may end before its last step, before its first, or after its end. */
#include "walk.h"

static ctx_var vars[20];
static char names[20][2];

int main(void)
{
    for (size_t i = 0; i < 20; i++) {
        names[i][0] = "abcdefghijklmnopqrst"[i];
        vars[i] = (ctx_var)CTX_VAR_INIT(names[i], NULL);
        must(ctx_var_set(&vars[i], INT(i)));
    }
    ctx_context *context = now();
    for (int steps = 0; steps <= 22; steps += 11) {
        order_iter iter;
        ctx_var *var = NULL;
        int taken = 0;
        must(order_begin(&iter, context, NULL));
        while (taken < steps && order_next(&iter, &var, NULL)) {
            taken++;
        }
        printf("%d steps, to %s\n", taken, var == NULL ? "no variable" : ctx_var_name(var));
        order_end(&iter);
    }
    ctx_context_unref(context);
    return 0;
}
