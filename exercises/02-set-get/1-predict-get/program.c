/* What does each line print? */
#include "golden.h"

#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);
static ctx_var session = CTX_VAR_INIT_DEFAULT("session", NULL, NULL);

/* In this program NULL is a value that means None. */
static void print(const ctx_var *var, void *value)
{
    if (value == NULL) {
        printf("%s: None\n", ctx_var_name(var));
    } else {
        printf("%s: %ld\n", ctx_var_name(var), NUMBER(value));
    }
}

static void get(const ctx_var *var)
{
    void *value;
    if (ctx_var_get(var, &value) == CTX_OK) {
        print(var, value);
    } else {
        printf("%s is not set\n", ctx_var_name(var));
    }
}

static void get_or(const ctx_var *var, void *fallback)
{
    print(var, ctx_var_get_or(var, fallback));
}

static void log_in(long id)
{
    must(ctx_var_set(&user_id, INT(id)));
    must(ctx_var_set(&session, INT(1)));
}

int main(void)
{
    get_or(&user_id, INT(99)); /* line 1 */
    get(&user_id);

    get(&deadline); /* line 3 */
    get_or(&deadline, INT(60));
    get(&session);
    get_or(&session, INT(7));

    must(ctx_var_set(&session, NULL));
    get_or(&session, INT(7)); /* line 7 */

    log_in(12345);
    get_or(&user_id, INT(99)); /* line 8 */
    get(&session);

    must(ctx_var_set(&deadline, INT(30)));
    get_or(&deadline, INT(60)); /* line 10 */
    must(ctx_var_set(&user_id, NULL));
    get(&user_id);
    return 0;
}
