/* One thread. Tasks take turns, in the order of the queue, each in a copy of the context in which
 * it was added; what they set they find again, and nobody else does. */
#include "tasks.h"

static void work(task *self, void *name)
{
    print_user(name);
    set_user(user() * 10);
    task_yield(self);
    print_user(name);
    set_user(user() + 1);
    task_yield(self);
    print_user(name);
}

int main(void)
{
    pool *p = new_pool(1);
    add(p, 0, work, "none");
    set_user(1);
    add(p, 0, work, "one");
    set_user(2);
    add(p, 0, work, "two");
    set_user(3);
    run_and_free(p);
    print_user("main");
    return 0;
}
