/* A set that fails leaves its value to the caller; its end undoes nothing. */
#include "golden.h"

#include "answer.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static void fail(void)
{
    char *value = golden_copy("bob");
    SCOPED_SET(nowhere, NULL, value);
    printf("%s, and the caller has %s\n", ctx_status_name(nowhere.status), value);
    free(value);
}

int main(void)
{
    {
        SCOPED_SET(ann, &user, golden_copy("ann"));
        must(ann.status);
        fail();
        printf("user: %s\n", (const char *)ctx_var_get_or(&user, (void *)"nobody"));
    }
    printf("user: %s\n", (const char *)ctx_var_get_or(&user, (void *)"nobody"));
    return 0;
}
