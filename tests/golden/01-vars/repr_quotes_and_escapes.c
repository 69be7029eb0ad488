/* In a variable's text the name is quoted and escaped as Python does it. */
#include "golden.h"

#include "var.h"

static void print_variable(const char *name)
{
    ctx_var *var;
    must(ctx_var_new(name, NULL, &var));
    char text[128];
    ctx_var_format(text, sizeof text, var);
    printf("%s\n", text);
    ctx_var_unref(var);
}

int main(void)
{
    print_variable("user id");
    print_variable("");
    print_variable("the user's id");
    print_variable("the \"user\"");
    print_variable("the user's \"id\"");
    print_variable("back\\slash");
    print_variable("tab\tline\nreturn\r");
    print_variable("bell\x07 escape\x1b delete\x7f");
    print_variable("caf\xc3\xa9"); /* UTF-8 */
    return 0;
}
