/* A variable without hooks stays at home, and so does one whose hooks do not encode, and a string
 * that is NULL: none is in the baggage. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var log_file = CTX_VAR_INIT("log_file", NULL);
static ctx_var password = CTX_VAR_INIT("password", &ctx_str_local_hooks);
static ctx_var retries = CTX_VAR_INIT("retries", &ctx_int_local_hooks);

static void print_written(const char *when)
{
    char *text;
    must(ctx_baggage_write(NULL, &text));
    printf("%s: [%s]\n", when, text);
    free(text);
}

int main(void)
{
    print_written("nothing is set");

    must(ctx_var_set(&log_file, stdout));
    print_written("a variable without hooks");

    char *secret = golden_copy("open sesame");
    must(ctx_var_set(&password, secret));
    must(ctx_var_set(&retries, CTX_INT(3)));
    print_written("a password and a number of local use");

    must(ctx_var_set(&tenant, NULL));
    print_written("a string that is NULL");

    must(ctx_var_set(&user_id, NULL));
    print_written("an integer that is zero");
    return 0;
}
