/* A record lives as long as its variable, and goes whole with the last owner. */
#include "golden.h"

#include "answer.h"
#include "var.h"

int main(void)
{
    user *ann = user_new(12345, "ann");
    user *bob = user_new(67890, "bob the second");
    ctx_var *first, *second;
    must(ctx_var_new_default("first", ann, &user_hooks, &first));
    must(ctx_var_new_default("second", bob, &user_hooks, &second));
    ctx_var *also_first = ctx_var_ref(first);
    printf("made: %zu\n", users_alive());

    ctx_var_unref(first);
    printf("one of two owners gone: %zu, %s\n", users_alive(), ann->name);
    ctx_var_unref(second);
    printf("second gone: %zu, %s\n", users_alive(), ann->name);
    ctx_var_unref(also_first);
    printf("both gone: %zu\n", users_alive());
    return 0;
}
