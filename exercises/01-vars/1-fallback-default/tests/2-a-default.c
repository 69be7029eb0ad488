/* A default beats the fallback. */
#include "golden.h"

#include "answer.h"

static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

int main(void)
{
    printf("deadline or 60: %ld\n", NUMBER(default_or(&deadline, INT(60))));

    ctx_var *retries;
    must(ctx_var_new_default("retries", INT(3), NULL, &retries));
    printf("retries or 9: %ld\n", NUMBER(default_or(retries, INT(9))));
    ctx_var_unref(retries);
    return 0;
}
