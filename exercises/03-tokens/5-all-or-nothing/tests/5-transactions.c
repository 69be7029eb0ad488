/* A transaction is open until its commit or rollback; without one nothing can be set. */
#include "book.h"

int main(void)
{
    print_all("none is open: set", attempt(transaction_set(&user, INT(1))));
    print_all("commit", transaction_commit());
    print_all("rollback", transaction_rollback());

    must(transaction_begin());
    print_all("set", attempt(transaction_set(&user, INT(1))));
    print_all("no variable", attempt(transaction_set(NULL, INT(2))));
    print_all("set", attempt(transaction_set(&user, INT(3))));
    print_all("rollback", transaction_rollback());
    print_all("another rollback", transaction_rollback());

    must(transaction_begin());
    must(transaction_set(&user, INT(4)));
    must(transaction_set(&user, INT(5)));
    print_all("commit", transaction_commit());
    print_all("rollback", transaction_rollback());
    return 0;
}
