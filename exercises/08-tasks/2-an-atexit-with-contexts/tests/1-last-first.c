/* What was registered last is called first; and a second run finds nothing. */
#include "server.h"

static void *print(void *text)
{
    puts(text);
    return text;
}

int main(void)
{
    run_all();
    set_user(1);
    at_the_end(print, "opened first");
    at_the_end(print, "opened second");
    at_the_end(print, "opened third");
    puts("it ends:");
    run_all();
    run_all();
    at_the_end(print, "opened anew");
    run_all();
    return 0;
}
