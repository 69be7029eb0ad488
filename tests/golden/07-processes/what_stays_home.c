/* Nothing leaves a program but what it lists. Of that, a variable that is not set stays at home, and a
 * string that is NULL; one whose hooks cannot write it is a mistake in the list. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var password = CTX_VAR_INIT("password", &ctx_str_hooks);
static ctx_var log_file = CTX_VAR_INIT("log_file", NULL);
static ctx_var *const vars[] = {&tenant, &user_id, &log_file};

static void print_written(const char *when, size_t count)
{
    char *text = NULL;
    ctx_status status = attempt(ctx_baggage_write(NULL, vars, count, &text));
    if (status == CTX_OK) {
        printf("%s: [%s]\n", when, text);
    } else {
        printf("%s: %s: %s\n", when, ctx_status_name(status), ctx_strerror(status));
    }
    free(text);
}

int main(void)
{
    print_written("nothing is set", 2);

    char *secret = golden_copy("open sesame");
    must(ctx_var_set(&password, secret));
    print_written("a password, not listed", 2);

    must(ctx_var_set(&user_id, NULL));
    print_written("an integer that is zero", 2);

    must(ctx_var_set(&tenant, NULL));
    print_written("a string that is NULL", 2);

    char *blue = golden_copy("blue");
    must(ctx_var_set(&tenant, blue));
    print_written("both, as they are listed", 2);
    print_written("a shorter list", 1);
    print_written("a list with a variable without hooks", 3);
    return 0;
}
