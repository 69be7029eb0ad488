/* What was saved comes back, after any number of sets; where nothing was saved, nothing happens. */
#include "undo.h"

static ctx_var workers = CTX_VAR_INIT("workers", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);

int main(void)
{
    static history past;
    must(ctx_var_set(&workers, INT(4)));
    must(ctx_var_set(&deadline, INT(30)));
    go_back(&past, 1);
    history_save(&past);
    must(ctx_var_set(&workers, INT(8)));
    must(ctx_var_set(&deadline, INT(60)));
    must(ctx_var_set(&workers, INT(16)));
    go_back(&past, 1);
    print_var(&workers);
    print_var(&deadline);
    go_back(&past, 2);
    print_var(&workers);
    history_clear(&past);
    return 0;
}
