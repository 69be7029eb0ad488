/* With a callback goes its context, and what only that has: before the next one is called, and in
 * the context of whoever runs or unregisters. A release hook finds the list whole, whatever it
 * does. */
#include "journal.h"

static void register_one(void)
{
    at_the_end(log_line, "registered by a hook");
}

static void forget_one(void)
{
    forget(log_line, "ends");
}

static void register_and_run(void)
{
    register_one();
    run_all();
}

static void when_run(void (*hook)(void))
{
    serve(10);
    serve(20);
    serve(30);
    then = hook;
    run_all();
    puts("-");
}

static void when_unregistered(void (*hook)(void))
{
    serve(10);
    serve(20);
    serve(30);
    then = hook;
    forget(log_line, "ends");
    puts("then:");
    run_all();
    puts("-");
}

int main(void)
{
    set_user(1);
    when_run(NULL);
    when_run(register_one);
    when_run(forget_one);
    when_run(run_all);
    when_run(register_and_run);
    when_unregistered(NULL);
    when_unregistered(register_one);
    when_unregistered(forget_one);
    when_unregistered(register_and_run);
    return 0;
}
