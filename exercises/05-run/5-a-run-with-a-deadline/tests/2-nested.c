/* A deadline only comes nearer on the way down, and is back on the way up. */
#include "clock.h"

static const long wanted[] = {30, 5, 10, 3, 100};
enum { DEPTH = sizeof wanted / sizeof wanted[0] };

static void *go_down(void *at)
{
    long depth = NUMBER(at);
    tell("down");
    if (depth < DEPTH) {
        must(run_until(wanted[depth], go_down, INT(depth + 1), NULL));
        tell("up");
    }
    return NULL;
}

int main(void)
{
    go_down(INT(0));
    return 0;
}
