/* Going back forgets nothing: the later snapshots are still there. Zero steps back is no snapshot. */
#include "undo.h"

static ctx_var workers = CTX_VAR_INIT("workers", NULL);

int main(void)
{
    static history past;
    for (int i = 1; i <= 4; i++) {
        must(ctx_var_set(&workers, INT(i)));
        history_save(&past);
    }
    for (size_t back = 4; back-- > 0;) {
        go_back(&past, back + 1);
        print_var(&workers);
    }
    go_back(&past, 3);
    print_var(&workers);
    go_back(&past, 0);
    go_back(&past, 5);
    print_var(&workers);
    printf("%zu snapshots\n", history_count(&past));
    history_clear(&past);
    return 0;
}
