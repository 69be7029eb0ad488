/* A release hook that runs in a clear, or in a save, clears the history itself. */
#include "undo.h"

static history past;
static bool wanted; /* whether the hook is to clear */
static int released;

static void clear(void *value);
static const ctx_hooks clearing = {.release = clear};
static ctx_var workers = CTX_VAR_INIT("workers", &clearing);

static void clear(void *value)
{
    (void)value;
    released++;
    if (wanted) {
        wanted = false;
        history_clear(&past);
        printf("a hook has cleared: %zu snapshots\n", history_count(&past));
    }
}

static void save_four(void)
{
    for (int i = 1; i <= 4; i++) {
        must(ctx_var_set(&workers, INT(i)));
        history_save(&past);
    }
    must(ctx_var_set(&workers, INT(5)));
}

int main(void)
{
    save_four();
    wanted = true;
    history_clear(&past);
    printf("after the clear: %zu snapshots, %d released\n", history_count(&past), released);

    save_four();
    released = 0;
    wanted = true;
    history_save(&past); /* drops 1; the hook drops the rest, the new one too */
    printf("after the save: %zu snapshots, %d released\n", history_count(&past), released);
    go_back(&past, 1);
    history_clear(&past);
    return 0;
}
