/* To look a variable up in a context that does not bind it is a key error, default or not. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var session = CTX_VAR_INIT_DEFAULT("session", NULL, NULL);

static void look_up(const ctx_context *context, const ctx_var *var)
{
    void *value = INT(7);
    ctx_status status = attempt(ctx_context_get(context, var, &value));
    if (status != CTX_OK) {
        char subject[128];
        char text[256];
        ctx_var_format(subject, sizeof subject, var);
        ctx_status_format(text, sizeof text, status, subject);
        printf("%s: %s\n", ctx_status_name(status), text);
    }
    printf("value: %ld\n", NUMBER(value));
}

int main(void)
{
    ctx_context *before;
    must(ctx_copy_context(&before));
    must(ctx_var_set(&user_id, INT(12345)));
    ctx_context *after;
    must(ctx_copy_context(&after));

    look_up(before, &user_id);
    look_up(before, &session);
    look_up(after, &user_id);

    ctx_context_unref(before);
    ctx_context_unref(after);
    return 0;
}
