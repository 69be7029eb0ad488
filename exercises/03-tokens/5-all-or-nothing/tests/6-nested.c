/* What an inner transaction commits is the outer one's to undo; what it rolls back is gone. */
#include "book.h"

static ctx_status set_one_more(void)
{
    must(transaction_begin());
    must(transaction_set(&deadline, INT(9)));
    must(transaction_commit());
    return CTX_KEY_ERROR;
}

int main(void)
{
    must(transaction_begin());
    must(transaction_set(&user, INT(1)));
    must(transaction_begin());
    must(transaction_set(&user, INT(2)));
    must(transaction_set(&session, INT(3)));
    print_all("inner commit", transaction_commit());
    must(transaction_begin());
    must(transaction_set(&user, INT(4)));
    print_all("inner rollback", transaction_rollback());
    must(transaction_begin());
    print_all("empty inner commit", transaction_commit());
    change changes[] = {{&deadline, INT(5)}};
    print_all("set_all inside", make_all(changes, 1, NULL));
    print_all("outer rollback", transaction_rollback());

    must(transaction_begin()); /* with nothing of its own before the inner one's */
    must(transaction_begin());
    must(transaction_set(&user, INT(6)));
    must(transaction_commit());
    must(transaction_set(&user, INT(7)));
    print_all("outer rollback", transaction_rollback());

    change more[] = {{&session, INT(8)}};
    print_all("a check that sets", make_all(more, 1, set_one_more));
    print_all("none is open", transaction_commit());
    return 0;
}
