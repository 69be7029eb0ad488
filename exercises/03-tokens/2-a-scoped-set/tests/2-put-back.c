/* At the end of the block it is what it was before: not set, NULL, or a value. */
#include "golden.h"

#include "answer.h"

static ctx_var session = CTX_VAR_INIT("session", NULL);

static void print_session(const char *when)
{
    void *value;
    if (ctx_var_get(&session, &value) != CTX_OK) {
        printf("%s: not set\n", when);
    } else {
        printf("%s: %s\n", when, value == NULL ? "None" : (const char *)value);
    }
}

static void use(const char *text)
{
    SCOPED_SET(inside, &session, (void *)text);
    print_session(inside.status == CTX_OK ? "inside" : "failed");
}

int main(void)
{
    use("first");
    print_session("after");

    must(ctx_var_set(&session, NULL));
    use("second");
    print_session("after");

    static char old[] = "old";
    must(ctx_var_set(&session, old));
    {
        SCOPED_SET(inside, &session, NULL);
        must(inside.status);
        static char other[] = "other";
        must(ctx_var_set(&session, other)); /* a plain set inside is undone with the rest */
        print_session("inside");
    }
    print_session("after");
    return 0;
}
