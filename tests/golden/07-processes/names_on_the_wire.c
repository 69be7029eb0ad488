/* The wire tells variables apart by their names alone: two of one name, or one without, cannot
 * be written, and neither can a name that is not UTF-8. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var another = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var nameless = CTX_VAR_INIT("", &ctx_int_hooks);
static ctx_var cafe = CTX_VAR_INIT("caf\xe9", &ctx_int_hooks); /* in Latin-1 */
static ctx_var coffee = CTX_VAR_INIT("caf\xc3\xa9", &ctx_int_hooks);

static void write_with(const char *what, ctx_var *var)
{
    ctx_var *const vars[] = {&user_id, var};
    must(ctx_var_set(var, CTX_INT(67890)));
    char *text = NULL;
    ctx_status status = attempt(ctx_baggage_write(NULL, vars, 2, &text));
    if (status == CTX_OK) {
        printf("%s: %s\n", what, text);
    } else {
        printf("%s: %s: %s\n", what, ctx_status_name(status), ctx_strerror(status));
    }
    free(text);
}

int main(void)
{
    must(ctx_var_set(&user_id, CTX_INT(12345)));
    write_with("one in UTF-8", &coffee);
    write_with("one in Latin-1", &cafe);
    write_with("another one of that name", &another);
    write_with("one without a name", &nameless);
    return 0;
}
