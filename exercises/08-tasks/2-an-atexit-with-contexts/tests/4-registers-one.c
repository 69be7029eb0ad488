/* A callback registers others. They are called in the same run, before those that wait already, and
 * find what the callback has set before it registered them. */
#include "server.h"

static void *close_both(void *text)
{
    log_line(text);
    at_the_end(log_line, "its first file");
    set_user(user() + 10);
    at_the_end(log_line, "its second file");
    set_user(user() + 10);
    log_line("its end");
    return NULL;
}

static void *count_down(void *number)
{
    printf("[user %ld] %ld to go\n", user(), NUMBER(number));
    if (NUMBER(number) > 0) {
        at_the_end(count_down, INT(NUMBER(number) - 1));
        set_user(user() + 1);
    }
    return NULL;
}

int main(void)
{
    set_user(1);
    at_the_end(log_line, "the oldest");
    set_user(2);
    at_the_end(close_both, "a connection");
    set_user(3);
    at_the_end(count_down, INT(3));
    run_all();
    log_line("all done");
    return 0;
}
