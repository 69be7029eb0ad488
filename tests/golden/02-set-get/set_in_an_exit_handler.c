/* A set that comes after the library's own exit handler is a set as any other: its value is released. */
#include "golden.h"

#include "set_get.h"

static void release(void *value)
{
    printf("released %s\n", (const char *)value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var last_words = CTX_VAR_INIT("last_words", &hooks);

/* Registered before the first set, so it runs after whatever that has registered. */
static void say_goodbye(void)
{
    printf("in the exit handler\n");
    must(ctx_var_set(&last_words, "goodbye"));
}

int main(void)
{
    if (atexit(say_goodbye) != 0 && atexit(say_goodbye) != 0) {
        return 1;
    }
    must(ctx_var_set(&user_id, INT(12345)));
    printf("end of main\n");
    return 0;
}
