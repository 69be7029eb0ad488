/* Timers are called when they are due, in the order in which they were started, and in the
 * context of that moment; also those that have to wait for more than one turn of the wheel. */
#include "clock.h"

int main(void)
{
    wheel_timer timers[5] = {0};
    set_user(1);
    start(&timers[0], 3, log_line, "first of tick 3");
    set_user(2);
    start(&timers[1], 1, log_line, "tick 1");
    start(&timers[2], 3, log_line, "second of tick 3");
    set_user(3);
    start(&timers[3], 3 + WHEEL_SLOTS, log_line, "one turn later");
    start_every(&timers[4], 5, log_line, "every five ticks");
    set_user(4);
    tick(11);
    wheel_stop(&w, &timers[4]);
    puts("stopped");
    tick(20);
    return 0;
}
