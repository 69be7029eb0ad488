/* Where nothing fails, all changes are made, in their order. */
#include "golden.h"

#include "answer.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static ctx_var session = CTX_VAR_INIT("session", NULL);

int main(void)
{
    change changes[] = {
        {&user_id, INT(12345)}, {&deadline, INT(30)}, {&session, NULL}, {&deadline, INT(5)}};
    printf("%s\n", ctx_status_name(attempt(set_all(changes, 4, NULL))));
    printf("user ID %ld, deadline %ld, session %s\n", NUMBER(ctx_var_get_or(&user_id, INT(-1))),
           NUMBER(ctx_var_get_or(&deadline, INT(-1))),
           ctx_var_get_or(&session, INT(7)) == NULL ? "None" : "not set");
    printf("no changes: %s\n", ctx_status_name(attempt(set_all(NULL, 0, NULL))));
    return 0;
}
