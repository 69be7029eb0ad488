/* The page up to its first reset: the token of the first set undoes that set, and nothing is left. */
#include "golden.h"

#include "token.h"

/* Without a default, as on the page; document_reset_default_none.c is this program with one. */
#ifndef USER_ID
#define USER_ID CTX_VAR_INIT("user_id", NULL)
#endif

static ctx_var user_id = USER_ID;

static void process_user_data(void)
{
    void *value;
    must(ctx_var_get(&user_id, &value));
    printf("Processing data for user ID: %ld\n", NUMBER(value));
}

static void print_user_id(void)
{
    void *value;
    if (attempt(ctx_var_get(&user_id, &value)) == CTX_LOOKUP_ERROR) {
        printf("user_id is not set\n");
    } else if (value == NULL) {
        printf("None\n");
    } else {
        printf("%ld\n", NUMBER(value));
    }
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(12345), &token));
    process_user_data();

    ctx_token *token2;
    must(ctx_var_set_token(&user_id, INT(67890), &token2));
    process_user_data();

    must(ctx_var_reset(&user_id, token));
    print_user_id();

    ctx_token_free(token);
    ctx_token_free(token2);
    return 0;
}
