/* A variable without a default gives the fallback, whatever that is. */
#include "golden.h"

#include "answer.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

int main(void)
{
    printf("user_id or 1: %ld\n", NUMBER(default_or(&user_id, INT(1))));
    printf("user_id or 2: %ld\n", NUMBER(default_or(&user_id, INT(2))));
    printf("user_id or None: %s\n", default_or(&user_id, NULL) == NULL ? "None" : "something");
    return 0;
}
