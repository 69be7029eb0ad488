/* NULL is a value: its text is None, and it is released like the others. */
#include "golden.h"

#include "answer.h"
#include "var.h"

int main(void)
{
    char text[80];
    ctx_var *user_of_request;
    must(ctx_var_new_default("user", NULL, &user_hooks, &user_of_request));
    ctx_var_format(text, sizeof text, user_of_request);
    printf("%s\n", text);
    ctx_var_unref(user_of_request);
    printf("users alive: %zu\n", users_alive());
    return 0;
}
