/* draw_variable.c - variables with their owners and defaults, for chapter 1. */
#include "golden.h"

#include "var.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void draw(const ctx_var *var)
{
    char owners[32] = "not counted";
    if (var->on_heap) {
        int count = (int)var->owners;
        snprintf(owners, sizeof owners, "%d owner%s", count, count == 1 ? "" : "s");
    }
    printf("  %-8s | %-11s | ", ctx_var_name(var), owners);
    void *value;
    if (ctx_var_default(var, &value) == CTX_OK) {
        printf("default --> %s\n", value == NULL ? "NULL" : (const char *)value);
    } else {
        printf("no default\n");
    }
}

int main(void)
{
    ctx_var *session;
    ctx_var *language;
    must(ctx_var_new_default("session", NULL, NULL, &session));
    must(ctx_var_new_default("language", "en", NULL, &language));
    ctx_var *also = ctx_var_ref(language);
    printf("a second owner for language\n");
    draw(&user_id);
    draw(session);
    draw(language);
    ctx_var_unref(also);
    printf("and one less\n");
    draw(language);
    ctx_var_unref(language);
    ctx_var_unref(session);
    return 0;
}
