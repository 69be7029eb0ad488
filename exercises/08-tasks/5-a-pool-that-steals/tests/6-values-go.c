/* When a task has returned, what only its contexts had is released, where nothing is set, before
 * the next one has its turn; a hook may add a task. So it is with tasks that were never begun. */
#include "tasks.h"

static pool *p;

static void say(task *self, void *text)
{
    (void)self;
    print_user(text);
}

static void close_journal(void *name)
{
    print_user(name);
    if (strcmp(name, "the second journal is closed") == 0) {
        add(p, 0, say, "added by a hook");
    }
}

static const ctx_hooks journal_hooks = {.release = close_journal};
static ctx_var journal = CTX_VAR_INIT("journal", &journal_hooks);

A_CALL void open_journal(const char *name)
{
    must(ctx_var_set(&journal, (void *)(uintptr_t)name));
}

static void work(task *self, void *name)
{
    open_journal(name);
    task_yield(self);
    print_user("ends");
}

static void *add_two(void *unused)
{
    set_user(5);
    open_journal("the first journal is closed");
    add(p, 0, say, "has the first journal");
    open_journal("another journal is closed");
    set_user(6);
    add(p, 0, work, "the second journal is closed");
    return unused;
}

static void *add_one(void *unused)
{
    open_journal("the last journal is closed");
    add(p, 0, work, "never");
    return unused;
}

int main(void)
{
    p = new_pool(1);
    run_in_new(add_two, NULL);
    must(pool_run(p));
    puts("never begun:");
    run_in_new(add_one, NULL);
    pool_free(p);
    puts("freed");
    return 0;
}
