/* Properties go on with the member that they came with, while it has the value that they were said of.
 * They come back with the value, and go nowhere without the variable. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "run.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var *const vars[] = {&tenant, &user_id};

static void print_written(const char *when, size_t count)
{
    char *text;
    must(ctx_baggage_write(NULL, vars, count, &text));
    printf("%s: %s\n", when, text);
    free(text);
}

static void *handle_request(void *unused)
{
    ctx_token *token;
    print_written("as they came", 2);

    must(ctx_var_set_token(&user_id, CTX_INT(8), &token));
    print_written("another user", 2);
    must(ctx_var_reset(&user_id, token));
    ctx_token_free(token);
    print_written("the old user again", 2);

    char *red = golden_copy("red");
    must(ctx_var_set(&tenant, red));
    print_written("the same tenant, set once more", 2);
    print_written("the tenant alone", 1);
    print_written("neither of them", 0);
    return unused;
}

int main(void)
{
    ctx_context *request;
    must(ctx_baggage_read("user_id=007;ttl=60;secret, tenant = red ; of=us,trace=a1;x", vars, 2,
                          &request, NULL));
    must(ctx_run(request, handle_request, NULL, NULL));
    ctx_context_unref(request);
    return 0;
}
