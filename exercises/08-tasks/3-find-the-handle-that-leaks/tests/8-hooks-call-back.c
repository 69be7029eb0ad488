/* A release hook starts the timer whose context has just gone, or stops it: whether that was
 * called, stopped, or started anew. */
#include "journal.h"

static wheel_timer timer;

static void start_it(void)
{
    start(&timer, 2, log_line, "started by a hook");
}

static void start_it_with_journal(void)
{
    serve((starting){&timer, 50, 2, 0, log_line, "started by a hook, with a journal"});
}

static void stop_it(void)
{
    wheel_stop(&w, &timer);
    puts("stopped by a hook");
}

static void when_called(void (*hook)(void))
{
    serve((starting){&timer, 7, 1, 0, log_line, "called"});
    then = hook;
    tick(4);
    puts("-");
}

static void when_stopped(void (*hook)(void))
{
    serve((starting){&timer, 8, 1, 0, log_line, "never called"});
    then = hook;
    wheel_stop(&w, &timer);
    tick(4);
    puts("-");
}

static void when_started_anew(void (*hook)(void))
{
    serve((starting){&timer, 9, 1, 0, log_line, "never called"});
    then = hook;
    serve((starting){&timer, 10, 3, 0, log_line, "started anew"});
    tick(4);
    puts("-");
}

static void when_closed(void (*hook)(void))
{
    serve((starting){&timer, 11, 1, 0, log_line, "never called"});
    then = hook;
    wheel_close(&w);
    tick(4);
    puts("-");
}

int main(void)
{
    void (*const hooks[])(void) = {start_it, start_it_with_journal, stop_it};
    set_user(1);
    for (int i = 0; i < 3; i++) {
        when_called(hooks[i]);
        when_stopped(hooks[i]);
        when_started_anew(hooks[i]);
        when_closed(hooks[i]);
    }
    return 0;
}
