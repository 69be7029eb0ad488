/* Each turn of a loop has a scope of its own, ended also by continue, break or goto. */
#include "golden.h"

#include "answer.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(0)));
}

int main(void)
{
    for (long id = 1; id <= 9; id++) {
        printf("before %ld: %ld\n", id, user());
        SCOPED_SET(request, &user_id, INT(id));
        if (request.status != CTX_OK || id == 2) {
            continue;
        }
        if (id == 4) {
            break;
        }
        printf("inside %ld: %ld\n", id, user());
    }
    printf("after break: %ld\n", user());

    int tries = 0;
again:
    tries++;
    {
        SCOPED_SET(request, &user_id, INT(100 + tries));
        must(request.status);
        if (tries < 3) {
            goto again;
        }
        printf("try %d: %ld\n", tries, user());
    }
    printf("after goto: %ld\n", user());
    return 0;
}
