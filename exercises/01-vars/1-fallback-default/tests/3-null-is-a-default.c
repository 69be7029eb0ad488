/* A default of NULL, Python's None, is a default: the fallback is not asked for. */
#include "golden.h"

#include "answer.h"

static ctx_var session = CTX_VAR_INIT_DEFAULT("session", NULL, NULL);

int main(void)
{
    printf("session or 7: %s\n", default_or(&session, INT(7)) == NULL ? "None" : "the fallback");
    return 0;
}
