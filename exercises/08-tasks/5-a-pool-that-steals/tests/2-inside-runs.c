/* One thread. A task yields in the middle of a run inside another run, and others do the same. */
#include "tasks.h"

static void *inner(void *self)
{
    set_user(user() + 100);
    print_user("inner, before");
    task_yield(self);
    print_user("inner, after");
    return NULL;
}

static void *outer(void *self)
{
    set_user(user() + 10);
    run_in_copy(inner, self);
    print_user("outer");
    task_yield(self);
    print_user("outer, after");
    return NULL;
}

static void work(task *self, void *number)
{
    set_user(NUMBER(number));
    run_in_copy(outer, self);
    print_user("outside");
}

int main(void)
{
    pool *p = new_pool(1);
    for (long i = 1; i <= 3; i++) {
        add(p, 0, work, INT(i));
    }
    run_and_free(p);
    return 0;
}
