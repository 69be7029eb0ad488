/* Callbacks that run the list themselves: those that wait are called then, and each is called
 * once. */
#include "server.h"

static int depth;

static void *run_inside(void *text)
{
    log_line(text);
    if (depth < 5) { /* one that is called again and again shall end, too */
        depth++;
        run_all();
        depth--;
    }
    printf("[user %ld] %s is back\n", user(), (const char *)text);
    return NULL;
}

int main(void)
{
    set_user(1);
    at_the_end(log_line, "below both");
    set_user(2);
    at_the_end(run_inside, "the one inside");
    set_user(3);
    at_the_end(log_line, "in between");
    set_user(4);
    at_the_end(run_inside, "the one outside");
    set_user(5);
    run_all();
    log_line("all done");
    return 0;
}
