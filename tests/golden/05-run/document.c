/* The program of the contextvars page, statement by statement. */
#include "golden.h"

#include "copy_context.h"
#include "run.h"
#include "token.h"

/* Without a default, as on the page; document_default_none.c is this program with one. */
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

/* try: print(user_id.get()) except LookupError: print("user_id is not set") */
static void print_user_id(void)
{
    void *value;
    if (ctx_var_get(&user_id, &value) == CTX_LOOKUP_ERROR) {
        printf("user_id is not set\n");
    } else if (value == NULL) {
        printf("None\n");
    } else {
        printf("%ld\n", NUMBER(value));
    }
}

static void *set_user_id(void *value)
{
    must(ctx_var_set(&user_id, value));
    return NULL;
}

static void *run_process_user_data(void *unused)
{
    process_user_data();
    return unused;
}

static ctx_context *create_context_with_user_id(void)
{
    ctx_context *new_context;
    must(ctx_copy_context(&new_context));
    must(ctx_run(new_context, set_user_id, INT(12345), NULL));
    return new_context;
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

    ctx_context *new_context = create_context_with_user_id();
    must(ctx_run(new_context, run_process_user_data, NULL, NULL));

    ctx_context *current_context;
    must(ctx_copy_context(&current_context));
    must(ctx_run(current_context, set_user_id, INT(67890), NULL));
    must(ctx_run(current_context, run_process_user_data, NULL, NULL));

    ctx_token *token3;
    must(ctx_var_set_token(&user_id, INT(1024), &token3));
    process_user_data();

    must(ctx_var_reset(&user_id, token3));
    print_user_id();

    ctx_token_free(token);
    ctx_token_free(token2);
    ctx_token_free(token3);
    ctx_context_unref(new_context);
    ctx_context_unref(current_context);
    return 0;
}
