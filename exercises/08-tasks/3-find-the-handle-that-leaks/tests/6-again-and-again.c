/* A timer that repeats has one context for all of its calls, and keeps it between them. Where its
 * function stops it, the context goes when the function has returned. */
#include "journal.h"

static wheel_timer timers[2];

static void *work(void *most)
{
    set_user(user() + 1);
    log_line("works");
    if (user() == NUMBER(most)) {
        wheel_stop(&w, &timers[0]);
        log_line("has stopped itself");
    }
    return NULL;
}

static void *stop_the_other(void *text)
{
    log_line(text);
    wheel_stop(&w, &timers[0]);
    log_line("has stopped the other one");
    return NULL;
}

int main(void)
{
    set_user(1);
    serve((starting){&timers[0], 10, 2, 2, work, INT(13)});
    tick(9);
    puts("-");
    serve((starting){&timers[0], 20, 2, 2, work, INT(0)});
    start(&timers[1], 5, stop_the_other, "the other one");
    tick(9);
    return 0;
}
