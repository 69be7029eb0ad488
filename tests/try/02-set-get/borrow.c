#include "set_get.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const ctx_hooks heap = {.release = free};
static ctx_var user = CTX_VAR_INIT("user", &heap);

static void log_in(const char *name)
{
    char *copy = malloc(strlen(name) + 1);
    if (copy == NULL || ctx_var_set(&user, strcpy(copy, name)) != CTX_OK) {
        free(copy);
    }
}

int main(void)
{
    void *value;
    log_in("ann");
    if (ctx_var_get(&user, &value) == CTX_OK) {
        const char *name = value;
        log_in("bob"); /* the next request gets its turn */
        printf("page sent to %c.\n", name[0]);
    }
    return 0;
}
