/* A release hook that runs because a snapshot goes saves one itself. */
#include "undo.h"

static history past;
static int wanted; /* how often the hook may save */

static void save(void *value);
static const ctx_hooks saving = {.release = save};
static ctx_var workers = CTX_VAR_INIT("workers", &saving);

static void save(void *value)
{
    (void)value;
    if (wanted > 0) {
        wanted--;
        printf("released one, saved one more\n");
        history_save(&past);
    }
}

static void look_back(void)
{
    printf("%zu snapshots\n", history_count(&past));
    for (size_t back = history_count(&past); back > 0; back--) {
        go_back(&past, back);
        print_var(&workers);
    }
}

int main(void)
{
    for (int i = 1; i <= 4; i++) {
        must(ctx_var_set(&workers, INT(i)));
        history_save(&past);
    }
    must(ctx_var_set(&workers, INT(5)));
    wanted = 1;
    history_save(&past); /* drops 1; the hook's own drops 2 */
    look_back();

    must(ctx_var_set(&workers, INT(6)));
    wanted = 2;
    history_clear(&past);
    look_back();
    history_clear(&past);
    return 0;
}
