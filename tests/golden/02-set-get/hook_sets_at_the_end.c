/* What a release hook sets when the program is over is released as well, and so it goes up to four times. */
#include "golden.h"

#include "set_get.h"

static ctx_var last_words;

static void release(void *value)
{
    static const char *const more[] = {"well", "bye", "now", "then"};
    static int said;
    printf("released %s\n", (const char *)value);
    if (++said < 4) {
        must(ctx_var_set(&last_words, (void *)more[said]));
    }
}

static const ctx_hooks hooks = {.release = release};
static ctx_var last_words = CTX_VAR_INIT("last_words", &hooks);

int main(void)
{
    must(ctx_var_set(&last_words, "well"));
    printf("end of main\n");
    return 0;
}
