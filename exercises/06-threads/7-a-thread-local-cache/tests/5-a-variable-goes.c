/* A variable that nobody has set may end, and a new one may lie where it was. */
#include "cached.h"

int main(void)
{
    set(&user, "ann");
    for (int i = 0; i < 3; i++) {
        static char names[3][8] = {"first", "second", "third"};
        ctx_var *var;
        must(ctx_var_new_default("page", names[i], NULL, &var));
        printf("default: %s\n", get(var));
        printf("default: %s\n", get(var));
        ctx_var_unref(var);
        must(ctx_var_new("page", NULL, &var));
        printf("no default: %s\n", get(var));
        printf("no default: %s\n", get(var));
        ctx_var_unref(var);
    }
    print_user("still");
    return 0;
}
