/* What comes from outside in another encoding is read all the same, with U+FFFD for what is not UTF-8,
 * as W3C has it. The bytes themselves go on to whoever may know better, while the value is unchanged. */
#include "golden.h"

#include "baggage.h"
#include "codec.h"
#include "mapping.h"

static ctx_var city = CTX_VAR_INIT("city", &ctx_str_hooks);
static ctx_var *const vars[] = {&city};

static void show(const char *text)
{
    ctx_context *context;
    char *written;
    must(ctx_baggage_read(text, vars, 1, &context, NULL));
    must(ctx_baggage_write(context, vars, 1, &written));
    printf("%s is %s and goes on as %s\n", text, (char *)ctx_context_get_or(context, &city, "?"),
           written);
    free(written);
    ctx_context_unref(context);
}

int main(void)
{
    show("city=K%C3%B6ln");
    show("city=K%F6ln");          /* Latin-1 */
    show("city=%F0%9F%98");       /* a letter of four bytes, broken off */
    show("city=%F0%9F%98%F0%9F"); /* and again */
    show("city=%C0%AF");          /* a slash in two bytes, where one is enough */
    show("city=%ED%A0%80");       /* half a pair of UTF-16 */
    show("city=100%");
    return 0;
}
