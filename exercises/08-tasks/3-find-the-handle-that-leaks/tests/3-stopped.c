/* A timer that is stopped lets go of its context at once. To stop one that is not active, that
 * was never started, or that has been called, is nothing. */
#include "journal.h"

static void stop(wheel_timer *t)
{
    wheel_stop(&w, t);
    puts("stopped");
}

int main(void)
{
    static wheel_timer timers[5];
    set_user(1);
    serve((starting){&timers[0], 7, 3, 0, log_line, "never called"});
    serve((starting){&timers[1], 8, 3, 3, log_line, "called twice"});
    serve((starting){&timers[2], 9, 3, 0, log_line, "called"});
    stop(&timers[0]);
    stop(&timers[0]);
    stop(&timers[3]);
    tick(7);
    stop(&timers[1]);
    stop(&timers[2]);

    serve((starting){&timers[0], 10, 4, 0, log_line, "never called"});
    serve((starting){&timers[1], 11, 5, 5, log_line, "never called"});
    serve((starting){&timers[2], 12, 30, 0, log_line, "never called"});
    puts("close:");
    wheel_close(&w);
    puts("closed");
    tick(30);
    return 0;
}
