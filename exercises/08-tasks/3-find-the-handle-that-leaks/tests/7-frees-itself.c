/* A function frees what its timer lies in: one that does not repeat, and one that it has stopped. */
#include "journal.h"

typedef struct connection {
    wheel_timer timer;
    char name[16];
} connection;

static void *hang_up(void *of)
{
    connection *c = of;
    wheel_stop(&w, &c->timer);
    printf("tick %lu: [user %ld] %s hangs up\n", w.now, user(), c->name);
    free(c);
    return NULL;
}

static connection *connect(const char *name)
{
    connection *made = calloc(1, sizeof *made);
    made = made == NULL ? calloc(1, sizeof *made) : made;
    if (made == NULL) {
        exit(2);
    }
    snprintf(made->name, sizeof made->name, "%s", name);
    return made;
}

int main(void)
{
    set_user(1);
    connection *one = connect("one");
    connection *two = connect("two");
    serve((starting){&one->timer, 7, 2, 0, hang_up, one});
    serve((starting){&two->timer, 8, 2, 2, hang_up, two});
    tick(5);
    return 0;
}
