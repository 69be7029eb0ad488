/* Sixteen lines by a parent and eight children, one of which says nothing. A string is a value as it
 * is; only a log has a hook. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "run.h"
#include "token.h"

#include <sys/wait.h>
#include <unistd.h>

static const char *process = "parent";

/* At once, so that nothing waits in a buffer that a fork would copy. */
static void say(const char *one, const char *two)
{
    printf("%s: %s %s\n", process, one, two);
    fflush(stdout);
}

static void close_log(void *name)
{
    say("closes", name);
}

static const ctx_hooks log_hooks = {.release = close_log};
static ctx_var user = CTX_VAR_INIT_DEFAULT("user", "guest", NULL);
static ctx_var log_file = CTX_VAR_INIT("log_file", &log_hooks);
static ctx_context *request; /* empty at first */
static ctx_context *own;     /* of each of the last three parts */

static const char *user_now(void)
{
    void *value;
    must(ctx_var_get(&user, &value));
    return value;
}

static void *set_user(void *name)
{
    must(ctx_var_set(&user, name));
    return NULL;
}

static void *open_log(void *name)
{
    must(ctx_var_set(&log_file, name));
    return NULL;
}

static const char *run(ctx_context *context, void *(*function)(void *), void *argument)
{
    return ctx_status_name(attempt(ctx_run(context, function, argument, NULL)));
}

static pid_t fork_one(void)
{
    pid_t child = fork();
    if (child == 0) {
        process = "child";
    }
    return child;
}

/* A child that does the work and is gone; the parent has waited for it. */
static void in_child(void (*work)(void))
{
    pid_t child = fork_one();
    if (child == 0) {
        work();
        _exit(0);
    }
    waitpid(child, NULL, 0);
}

static void see_and_set(void)
{
    say("has", user_now()); /* line 1 */
    set_user("bob");
    say("has", user_now()); /* line 2 */
}

static void what_is_seen(void)
{
    set_user("ann");
    in_child(see_and_set);
    say("has", user_now()); /* line 3 */
}

static void run_it_again(void)
{
    say(run(request, set_user, "eve"), user_now()); /* line 4 */
}

/* In the request: two children, and the second one returns from here. */
static void *handle(void *is_child)
{
    set_user("cem");
    in_child(run_it_again);
    pid_t child = fork_one();
    if (child == 0) {
        set_user("dan");
        *(bool *)is_child = true;
    } else {
        waitpid(child, NULL, 0);
    }
    return NULL;
}

static void a_fork_inside(void)
{
    bool is_child = false;
    run(request, handle, &is_child);
    say(user_now(), ctx_context_get_or(request, &user, "nobody")); /* lines 5 and 6 */
    if (is_child) {
        _exit(0);
    }
}

static ctx_token *token;

static void reset(void)
{
    ctx_status status = attempt(ctx_var_reset(&user, token));
    say(ctx_status_name(status), user_now());
}

static void reset_twice(void)
{
    reset(); /* line 7 */
    reset(); /* line 8 */
}

static void whose_token(void)
{
    must(ctx_var_set_token(&user, "fay", &token));
    in_child(reset_twice);
    reset(); /* line 9 */
    ctx_token_free(token);
}

/* The only share of it that somebody has, but for runs. */
static void let_go(void)
{
    ctx_context_unref(own);
}

static void do_nothing(void)
{
}

static void who_closes(void)
{
    must(ctx_copy_context(&own));
    run(own, open_log, "a.log");
    in_child(do_nothing);
    in_child(let_go); /* line 10 */
    let_go();         /* line 11 */
}

static void *let_go_inside(void *is_child)
{
    open_log("b.log");
    pid_t child = fork_one();
    if (child == 0) {
        let_go();
        say("has let", "go");
        *(bool *)is_child = true;
    } else {
        waitpid(child, NULL, 0);
    }
    return NULL;
}

static void who_closes_later(void)
{
    bool is_child = false;
    must(ctx_copy_context(&own));
    run(own, let_go_inside, &is_child); /* lines 12 and 13 */
    if (is_child) {
        _exit(0);
    }
    let_go(); /* line 14 */
}

static void replace(void)
{
    run(own, open_log, "d.log");
}

static void who_closes_the_other(void)
{
    must(ctx_copy_context(&own));
    run(own, open_log, "c.log");
    in_child(replace); /* line 15 */
    let_go();          /* line 16 */
}

int main(void)
{
    must(ctx_context_new(&request));
    what_is_seen();
    a_fork_inside();
    whose_token();
    who_closes();
    who_closes_later();
    who_closes_the_other();
    ctx_context_unref(request);
    return 0;
}
