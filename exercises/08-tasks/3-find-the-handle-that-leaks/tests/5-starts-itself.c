/* The function starts its own timer once more. The new call is in a copy of the context that the
 * function is in; the old one goes when the function has returned, and the new one stays. */
#include "journal.h"

static wheel_timer timer;

static void *count_down(void *number)
{
    long left = NUMBER(number);
    printf("tick %lu: [user %ld] %ld to go\n", w.now, user(), left);
    if (left > 0) {
        set_user(user() + 1);
        start(&timer, 2, count_down, INT(left - 1));
        must(ctx_var_set(&journal, INT(user())));
    }
    return NULL;
}

/* One that repeats, until it makes itself one that does not. */
static void *repeat_once(void *text)
{
    log_line(text);
    start(&timer, 1, count_down, INT(1));
    log_line("is another one now");
    return NULL;
}

int main(void)
{
    set_user(1);
    serve((starting){&timer, 10, 1, 0, count_down, INT(3)});
    tick(8);
    puts("-");
    serve((starting){&timer, 20, 2, 2, repeat_once, "once"});
    tick(6);
    return 0;
}
