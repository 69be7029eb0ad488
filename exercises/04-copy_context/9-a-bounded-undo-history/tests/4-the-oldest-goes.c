/* Four are kept, the latest four, however many there were; and after a clear none. */
#include "undo.h"

static ctx_var workers = CTX_VAR_INIT("workers", NULL);

static void look_back(const history *past)
{
    printf("%zu snapshots\n", history_count(past));
    for (size_t back = 1; back <= 5; back++) {
        go_back(past, back);
        print_var(&workers);
    }
}

int main(void)
{
    static history past;
    for (int i = 1; i <= 6; i++) {
        must(ctx_var_set(&workers, INT(i)));
        history_save(&past);
    }
    look_back(&past);
    for (int i = 7; i <= 1001; i++) {
        must(ctx_var_set(&workers, INT(i)));
        history_save(&past);
    }
    look_back(&past);
    history_clear(&past);
    printf("cleared: %zu snapshots\n", history_count(&past));
    go_back(&past, 1);
    history_save(&past);
    printf("saved: %zu snapshot\n", history_count(&past));
    history_clear(&past);
    return 0;
}
