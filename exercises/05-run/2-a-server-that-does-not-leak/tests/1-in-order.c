/* Callbacks are called in the order of their registering, each with its argument, each once. */
#include "server.h"

int main(void)
{
    set_user(1);
    run_all(); /* none waits */
    soon(log_line, "first");
    soon(log_line, "second");
    soon(log_line, "third");
    printf("registered\n");
    run_all();
    run_all();
    soon(log_line, "fourth");
    run_all();
    return 0;
}
