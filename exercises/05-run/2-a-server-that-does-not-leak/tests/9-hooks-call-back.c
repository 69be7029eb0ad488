/* Release hooks register callbacks, run the loop and clear it, and each finds it whole. */
#include "log.h"

static void register_one(void)
{
    soon(log_line, "registered by a hook");
}

static void register_with_log(void)
{
    then = register_one; /* when that log is closed */
    wait_with_log(9);
}

static void clear(void)
{
    loop_clear(&server);
}

static void run_and_clear(void)
{
    register_one();
    run_all();
    soon(log_line, "cleared by a hook");
    clear();
}

/* A callback's end, and what the hook finds. */
static void in_a_run(void (*hook)(void))
{
    then = hook;
    soon(open_log, INT(1));
    soon(log_line, "waits behind it");
    run_all();
    printf("-\n");
}

/* A clear of two, and what the hook of the first one finds. */
static void in_a_clear(void (*hook)(void))
{
    wait_with_log(2);
    wait_with_log(3);
    then = hook;
    loop_clear(&server);
    printf("cleared\n");
    run_all();
    printf("-\n");
}

int main(void)
{
    set_user(1);
    in_a_run(register_one);
    in_a_run(run_all);
    in_a_run(clear);
    in_a_clear(register_one);
    in_a_clear(run_all);
    in_a_clear(clear);
    in_a_clear(run_and_clear);
    in_a_clear(register_with_log);
    return 0;
}
