/* A child takes what is common and gives, also where another thread had the lock when fork was
 * called. */
#include "blocks.h"

#include <sys/wait.h>

/* The other thread ends, has the lock, and waits there for the one that forks. */
static atomic_bool is_inside, may_go_on, may_end;

static void wait_for(atomic_bool *what)
{
    while (!atomic_load(what)) {
        sched_yield();
    }
}

static void wait_inside(void)
{
    after_lock = NULL;
    atomic_store(&is_inside, true);
    wait_for(&may_go_on);
}

static void let_go_on(void)
{
    atomic_store(&may_go_on, true);
}

/* The rest of its end, which comes when there is a child: to a thread sanitizer one that has
 * ended before, and is joined by nobody in the child, is one too many there. And where a thread
 * ends and never takes the lock, nobody has to wait for that. */
static pthread_key_t later;

static void later_still(void *thrice)
{
    int *left = thrice;
    if (--*left > 0) {
        pthread_setspecific(later, left);
    } else {
        atomic_store(&is_inside, true);
        wait_for(&may_end);
    }
}

static void *end_with_three(void *unused)
{
    static int left;
    void *blocks[3];
    left = 3;
    pthread_setspecific(later, &left);
    new_blocks(blocks, 3);
    free_blocks(blocks, 3);
    after_lock = wait_inside;
    return unused;
}

static void use_four(const char *who)
{
    void *blocks[4];
    new_blocks(blocks, 4);
    free_blocks(blocks, 4);
    print_memory(who);
}

static pid_t fork_one(void)
{
    fflush(stdout);
    pid_t child = fork();
    is_child = child == 0;
    if (child == -1) {
        end_badly("no child");
    }
    return child;
}

/* The child, to its end. */
static void use_in_child(void)
{
    before_lock = NULL;
    use_four("the child");
    block_end();
    print_memory("at its end");
    fflush(stdout);
    _exit(0);
}

static void wait_for_child(pid_t child)
{
    int status;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        end_badly("the child has not ended well");
    }
}

/* One block is kept by the thread that forks, and three are common. */
static void fork_while_another_thread_ends(void)
{
    free_block(new_block());
    atomic_store(&is_inside, false);
    atomic_store(&may_go_on, false);
    atomic_store(&may_end, false);
    pthread_t other = start_thread(end_with_three, NULL);
    wait_for(&is_inside);
    before_lock = let_go_on;
    pid_t child = fork_one();
    if (child == 0) {
        use_in_child();
    }
    before_lock = NULL;
    let_go_on();
    atomic_store(&may_end, true);
    join_last(other);
    wait_for_child(child);
    use_four("the parent");
    block_end();
    print_memory("at its end");
}

int main(void)
{
    pthread_key_create(&later, later_still);
    for (int i = 0; i < 2; i++) {
        must(block_begin(true));
        fork_while_another_thread_ends();
    }
    pthread_key_delete(later);
    return 0;
}
