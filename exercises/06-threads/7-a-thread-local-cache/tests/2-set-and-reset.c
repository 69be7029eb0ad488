/* A get after a set, with or without a token, or after a reset, gives what is there now. */
#include "cached.h"

static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", "none", NULL);

int main(void)
{
    ctx_token *first, *second;
    print_user("at first");
    must(cached_set_token(&user, (void *)(uintptr_t) "ann", &first));
    print_user("set");
    set(&user, "bob");
    print_user("set");
    must(cached_set_token(&user, NULL, &second));
    print_user("set");
    must(cached_reset(&user, second));
    print_user("reset");
    printf("reset again: %s\n", ctx_status_name(attempt(cached_reset(&user, second))));
    print_user("refused");
    must(cached_reset(&user, first));
    print_user("reset");
    ctx_token_free(first);
    ctx_token_free(second);

    printf("deadline %s\n", get(&deadline));
    must(cached_set_token(&deadline, (void *)(uintptr_t) "soon", &first));
    printf("deadline %s\n", get(&deadline));
    must(cached_reset(&deadline, first));
    printf("deadline %s\n", get(&deadline));
    ctx_token_free(first);
    return 0;
}
