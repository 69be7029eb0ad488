/* A timer that does not repeat lets go of its context when it has been called, before the next one
 * is. */
#include "journal.h"

int main(void)
{
    static wheel_timer timers[3];
    set_user(1);
    serve((starting){&timers[0], 7, 3, 0, log_line, "idle for too long"});
    serve((starting){&timers[1], 8, 3, 0, log_line, "idle, too"});
    serve((starting){&timers[2], 9, 5, 0, log_line, "idle as well"});
    tick(9);
    wheel_close(&w);
    puts("the end");
    return 0;
}
