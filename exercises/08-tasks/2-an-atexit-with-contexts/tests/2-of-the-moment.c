/* Each finds the context as it was when it was registered. What is set afterwards it does not
 * see, and nobody sees what it sets: neither another one that was registered beside it, nor
 * whoever runs. */
#include "server.h"

static void *log_out(void *text)
{
    log_line(text);
    set_user(0);
    return NULL;
}

int main(void)
{
    at_the_end(log_line, "before all");
    set_user(1);
    at_the_end(log_line, "registered by 1");
    set_user(2);
    at_the_end(log_line, "registered by 2");
    at_the_end(log_out, "logs out");
    at_the_end(log_out, "logs out, too");
    set_user(3);
    run_all();
    log_line("goes on");
    return 0;
}
