/* The strict reading takes the whole text or nothing: the status says what is wrong, the offset
 * where, and nothing is set. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var log_file = CTX_VAR_INIT("log_file", NULL);
static ctx_var *const vars[] = {&user_id, &log_file};

static const char *const wrong[] = {
    "user_id",                   /* no value */
    "user_id=7,",                /* no member after the comma */
    "=7",                        /* no key */
    "user id=7",                 /* a space in a key */
    "user_id=7 8",               /* a space in a value */
    "user_id=7;=x",              /* a property without a key */
    "user_id=7%4",               /* half a percent encoding */
    "user_id=7,trace=\"a\"",     /* a quote */
    "user_id=7,user_id=8",       /* the key twice, and a variable for it */
    "trace=a,user_id=seven",     /* no integer */
    "user_id=7,log_file=stdout", /* a variable that cannot decode */
    "user_id=%FF",               /* no UTF-8 */
};

int main(void)
{
    must(ctx_var_set(&user_id, CTX_INT(12345)));
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        ctx_context *context = NULL;
        size_t offset = 0;
        ctx_status status = attempt(ctx_baggage_read_strict(wrong[i], vars, 2, &context, &offset));
        printf("%s\n%*s^ %s: %s\n", wrong[i], (int)offset, "", ctx_status_name(status),
               ctx_strerror(status));
        if (context != NULL) {
            printf("and yet there is a context\n");
        }
    }
    printf("still: user %ld\n", (long)CTX_INT_OF(ctx_var_get_or(&user_id, NULL)));
    return 0;
}
