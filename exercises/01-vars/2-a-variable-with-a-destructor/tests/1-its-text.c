/* A variable's text shows its default, written by the format hook. */
#include "golden.h"

#include "answer.h"
#include "var.h"

static user ann = {12345, "ann"};
static ctx_var user_of_request = CTX_VAR_INIT_DEFAULT("user", &ann, &user_hooks);

int main(void)
{
    char text[80];
    ctx_var_format(text, sizeof text, &user_of_request);
    printf("%s\n", text);

    user_hooks.format(text, sizeof text, &(user){0, "nobody"});
    printf("%s\n", text);
    return 0;
}
