/* A timer that is active is started once more: what it had goes at once, and only the new
 * function is called, at the new time, in the new context. So it is, too, with one that was
 * called or stopped. */
#include "journal.h"

int main(void)
{
    static wheel_timer timer;
    set_user(1);
    serve((starting){&timer, 7, 3, 0, log_line, "never called"});
    puts("once more:");
    serve((starting){&timer, 8, 2, 2, log_line, "called at 2 and 4"});
    tick(5);
    puts("once more:");
    serve((starting){&timer, 9, 2, 0, log_line, "called at 7"});
    tick(4);
    puts("once more:");
    serve((starting){&timer, 10, 2, 0, log_line, "never called"});
    wheel_stop(&w, &timer);
    puts("once more:");
    serve((starting){&timer, 11, 3, 0, log_line, "called at 12"});
    tick(8);
    return 0;
}
