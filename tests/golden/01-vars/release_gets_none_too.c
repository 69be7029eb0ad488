/* The release hook gets the default when its variable goes, NULL too; without a default it is not called. */
#include "golden.h"

#include "var.h"

static void release(void *value)
{
    printf("  released %s\n", value == NULL ? "None" : (const char *)value);
}

static const ctx_hooks hooks = {.release = release};

static void end(ctx_var *var)
{
    printf("%s ends\n", ctx_var_name(var));
    ctx_var_unref(var);
}

int main(void)
{
    ctx_var *var;
    must(ctx_var_new_default("user, default guest", "guest", &hooks, &var));
    end(var);
    must(ctx_var_new_default("session, default None", NULL, &hooks, &var));
    end(var);
    must(ctx_var_new("user_id, no default", &hooks, &var));
    end(var);
    must(ctx_var_new_default("deadline, default 30, no hook", INT(30), NULL, &var));
    end(var);
    return 0;
}
