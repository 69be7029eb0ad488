/* Where there are permits nobody waits, and a task may have several; NULL, and a call outside of a
 * task. */
#include "workers.h"

static int serve(void *unused)
{
    (void)unused;
    must_uv(semaphore_init(&seats, 2));
    print_locked();
    acquire();
    print_locked();
    acquire();
    print_locked();
    release();
    print_locked();
    release();
    release();
    for (int i = 0; i < 3; i++) {
        acquire();
    }
    print_locked();
    printf("NULL: %s", uv_word(semaphore_acquire(NULL)));
    printf(", %s", uv_word(semaphore_release(NULL)));
    printf(", %s", uv_word(semaphore_init(NULL, 1)));
    printf(", %s\n", semaphore_is_locked(NULL) ? "locked" : "not locked");
    return 0;
}

int main(void)
{
    run(serve);
    must_uv(semaphore_init(&seats, 1));
    acquire();
    print_locked();
    return 0;
}
