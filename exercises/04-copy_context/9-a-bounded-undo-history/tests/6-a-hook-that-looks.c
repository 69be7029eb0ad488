/* A release hook finds the context restored, and the history whole. */
#include "undo.h"

static history past;

static void look(void *value);
static const ctx_hooks looking = {.release = look};
static ctx_var workers = CTX_VAR_INIT("workers", &looking);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static bool over;

static void look(void *value)
{
    if (!over) {
        printf("released %ld, with %zu snapshots, and now\n", NUMBER(value), history_count(&past));
        print_var(&workers);
        print_var(&deadline);
    }
}

int main(void)
{
    must(ctx_var_set(&workers, INT(1)));
    must(ctx_var_set(&deadline, INT(30)));
    history_save(&past);
    must(ctx_var_set(&workers, INT(2)));
    must(ctx_var_set(&deadline, INT(60)));
    go_back(&past, 1);

    must(ctx_var_set(&workers, INT(3)));
    history_save(&past);
    history_save(&past);
    history_save(&past);
    history_save(&past);
    must(ctx_var_set(&workers, INT(4)));
    history_clear(&past);
    printf("cleared\n");
    over = true;
    return 0;
}
