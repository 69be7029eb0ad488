/* The shares that a thread keeps in hand: of what they are, when they go back, and that none is given twice. */
#include "hand.h"
#include "busy.h"
#include "company.h"
#include "ctx.h"
#include "guard_of.h"
#include "node.h"
#include "self.h"
#include "state.h"
#include "unit.h"

#include <sched.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static ctx_var var = CTX_VAR_INIT("var", NULL);

static uint64_t owners(void)
{
    return ctx_context_current()->map.root->owners;
}

static uint32_t in_hand(void)
{
    return ctx_self()->in_hand;
}

static ctx_context *copy(void)
{
    ctx_context *made;
    must(ctx_copy_context(&made));
    return made;
}

static void copy_and_drop(void)
{
    ctx_context_unref(copy());
}

static void set(int value)
{
    must(ctx_var_set(&var, CTX_INT(value)));
}

static void a_share_is_kept(void)
{
    ctx_context *one = copy();
    ctx_context *two = copy();
    expect(owners() == 3 && in_hand() == 0, "a copy has a share of the root");
    ctx_context_unref(one);
    ctx_context_unref(two);
    expect(owners() == 3 && in_hand() == 2, "which the thread keeps when the copy ends");
    one = copy();
    expect(owners() == 3 && in_hand() == 1, "and the next copy gets");
    two = copy();
    ctx_context *three = copy();
    expect(owners() == 4 && in_hand() == 0, "as long as there are some");
    ctx_context_unref(one);
    ctx_context_unref(two);
    ctx_context_unref(three);
}

static void they_go_back(void)
{
    const ctx_node *root = ctx_context_current()->map.root;
    copy_and_drop();
    set(2);
    expect(in_hand() == 0 && owners() == 1, "a set gives them back");
    expect(root == ctx_context_current()->map.root, "and then has the root to itself");
    copy_and_drop();
    ctx_token *token;
    must(ctx_var_set_token(&var, CTX_INT(3), &token));
    expect(in_hand() == 0 && owners() == 1, "so does a set with a token");
    copy_and_drop();
    must(ctx_var_reset(&var, token));
    expect(in_hand() == 0 && owners() == 1, "and a reset");
    ctx_token_free(token);
}

static void another_context(void)
{
    ctx_context *outer = ctx_context_current();
    ctx_context *inner = copy();
    copy_and_drop();
    must(ctx_enter(inner));
    expect(in_hand() == 0 && owners() == 2, "an enter gives them back");
    copy_and_drop();
    must(ctx_exit(inner));
    expect(in_hand() == 0 && owners() == 2, "and an exit");
    must(ctx_enter(inner));
    set(4);
    ctx_context *apart;
    must(ctx_context_copy(outer, &apart));
    ctx_context_unref(apart);
    expect(in_hand() == 0 && owners() == 1, "what another map had is not kept");
    must(ctx_exit(inner));
    ctx_context_unref(inner);
    expect(in_hand() == 0 && owners() == 1, "also when it ends after the exit");
}

static void nothing(void)
{
    ctx_context *empty;
    must(ctx_context_new(&empty));
    must(ctx_enter(empty));
    copy_and_drop();
    expect(in_hand() == 0, "there is no share of what is empty");
    must(ctx_exit(empty));
    ctx_context_unref(empty);
}

static void the_hand_is_full(void)
{
    ctx_context *made = copy();
    ctx_self()->in_hand = UINT32_MAX;
    expect(!ctx_hand_keep(&made->map), "a hand that is full takes no more");
    ctx_self()->in_hand = 0;
    ctx_context_unref(made);
    set(6);
}

static ctx_record *other;
static atomic_bool is_wanted;
static atomic_bool is_back;

static void *give_back(void *unused)
{
    set(1);
    copy_and_drop();
    ctx_busy_want(ctx_self());
    other = ctx_self();
    is_wanted = true;
    while (is_wanted) {
        sched_yield(); /* till the other has the lock */
    }
    ctx_hand_give_back(ctx_self());
    is_back = true;
    return unused;
}

/* A fork stops who is busy, and finds them in hand, or given back. */
static void it_is_busy_meanwhile(void)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, give_back, NULL) != 0) {
        exit(2); /* short of memory (tests/oom) */
    }
    while (!is_wanted) {
        sched_yield();
    }
    unsigned guard = ctx_guard_of(other->current);
    ctx_lock(guard);
    is_wanted = false;
    nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
    expect(!is_back && other->in_hand == 1, "who gives shares back is stopped by a fork");
    ctx_busy_let_go(other);
    ctx_unlock(guard);
    pthread_join(thread, NULL);
    expect(is_back, "and goes on afterwards");
}

static ctx_context *theirs; /* a copy of what the thread is in */
static sem_t has_copied;
static sem_t may_end;

static void *copy_and_stay(void *unused)
{
    set(5);
    theirs = copy();
    copy_and_drop();
    sem_post(&has_copied);
    while (sem_wait(&may_end) != 0) {
    }
    return unused;
}

static void over_a_fork(void)
{
    sem_init(&has_copied, 0, 0);
    sem_init(&may_end, 0, 0);
    pthread_t thread;
    if (pthread_create(&thread, NULL, copy_and_stay, NULL) != 0) {
        exit(2); /* short of memory (tests/oom) */
    }
    while (sem_wait(&has_copied) != 0) {
    }
    pid_t child = fork();
    if (child == 0) {
        _exit(theirs->map.root->owners == 2 ? 0 : 1);
    }
    int status = 0;
    check(child > 0 && waitpid(child, &status, 0) == child);
    expect(WIFEXITED(status) && WEXITSTATUS(status) == 0,
           "in a child, what a vanished thread had in hand goes back");
    sem_post(&may_end);
    pthread_join(thread, NULL);
    ctx_context_unref(theirs);
}

/* glibc 2.36 never says again that a thread is alone, when it is; another one may. */
static void alone_again(void)
{
    ctx_context *inner = copy();
    copy_and_drop();
    company_goes();
#ifdef CTX_ALONE
    CTX_ALONE = 1;
#endif
    expect(in_hand() == 1, "a share is in hand when the others go");
    must(ctx_enter(inner));
    expect(in_hand() == 0 && owners() == 2, "an enter gives it back, alone");
    must(ctx_exit(inner));
    expect(in_hand() == 0 && owners() == 2, "and then nothing is in hand");
    ctx_context_unref(inner);
    expect(owners() == 1 + in_hand(), "nor is anything lost"); /* musl does not say it either */
}

int main(void)
{
    company_comes();
    set(1);
    a_share_is_kept();
    they_go_back();
    another_context();
    nothing();
    the_hand_is_full();
    it_is_busy_meanwhile();
    over_a_fork();
    alone_again();
    return unit_end("the shares that a thread keeps in hand");
}
