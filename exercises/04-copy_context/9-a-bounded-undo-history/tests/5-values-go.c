/* A value goes when the last snapshot that has it is dropped, and no sooner. */
#include "undo.h"

static void tell(void *value)
{
    printf("  (released: %ld)\n", NUMBER(value));
}

static const ctx_hooks telling = {.release = tell};
static ctx_var workers = CTX_VAR_INIT("workers", &telling);

int main(void)
{
    static history past;
    for (int i = 1; i <= 5; i++) {
        must(ctx_var_set(&workers, INT(i)));
        history_save(&past);
        printf("saved %d\n", i);
    }
    history_save(&past);
    printf("saved 5 again\n");
    must(ctx_var_set(&workers, INT(6)));
    printf("set 6\n");
    go_back(&past, 4);
    print_var(&workers);
    history_save(&past);
    printf("saved that\n");
    history_save(&past);
    printf("and again\n");
    history_save(&past);
    printf("and again\n");
    history_clear(&past);
    print_var(&workers);
    return 0;
}
