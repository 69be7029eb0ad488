#include "set_get.h"
#include <stdio.h>

/* Seconds, in the pointer itself. */
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

static int milliseconds(void)
{
    int seconds = (int)(intptr_t)ctx_var_get_or(&deadline, (void *)30);
    return seconds * 1000;
}

int main(void)
{
    if (ctx_var_set(&deadline, (void *)3000000) == CTX_OK) {
        printf("time left: %d ms\n", milliseconds());
    }
    return 0;
}
