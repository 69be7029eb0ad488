/* Which context is current: none until the first set, then one that is the thread's, and none again when the
 * thread has left; and what hooks set meanwhile is left as well, but not for ever. */
#include "attach.h"
#include "self.h"
#include "set_get.h"
#include "state.h"
#include "unit.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void get_all(void)
{
    void *value;
    (void)ctx_var_get(&user_id, &value);
    (void)ctx_var_get_or(&user_id, NULL);
    must(ctx_var_get(&deadline, &value));
}

static void leave(void)
{
    ctx_record *self;
    must(ctx_attach(&self));
    ctx_record_leave_all(self);
    expect(ctx_context_current() == NULL, "a thread that has left its contexts has none");
}

static void made_by_the_first_set(void)
{
    expect(ctx_context_current() == NULL, "there is no context before the first set");
    get_all();
    expect(ctx_context_current() == NULL, "a get makes no context");
    must(ctx_var_set(&user_id, INT(1)));
    const ctx_context *context = ctx_context_current();
    expect(context != NULL, "a set makes a context");
    expect(context->owner == ctx_self(), "the owner of the context is the thread that is in it");
    must(ctx_var_set(&user_id, INT(2)));
    get_all();
    expect(ctx_context_current() == context, "there is one context, which each set uses");
}

/* Others may have a share of a context that is left. */
static void left(void)
{
    ctx_context *context = ctx_context_ref(ctx_context_current());
    leave();
    expect(context->owner == NULL, "a context that was left has no owner");
    expect(context->previous == NULL, "a context that was left is in no thread's chain");
    expect(NUMBER(ctx_var_get_or(&user_id, INT(-1))) == -1, "what was set in it is not set here");
    must(ctx_var_set(&user_id, INT(3)));
    expect(ctx_context_current() != context, "the next set makes another context");
    leave();
    ctx_context_unref(context);
}

static int heard;
static int most; /* how often the hook sets once more */
static ctx_context *latest;
static ctx_var chatter;

static void say_more(void *value)
{
    heard++;
    if (heard < most) {
        must(ctx_var_set(&chatter, value));
        latest = ctx_context_current();
    }
}

static const ctx_hooks hooks = {.release = say_more};
static ctx_var chatter = CTX_VAR_INIT("chatter", &hooks);

static void hooks_that_set(void)
{
    for (most = 1; most <= 4; most++) {
        heard = 0;
        must(ctx_var_set(&chatter, INT(1)));
        leave();
        expect(heard == most, "what a hook sets is released too, up to four times in a row");
    }
}

/* The context that the last hook has made is nobody's in the end. */
static void hook_that_always_sets(void)
{
    most = 1000;
    heard = 0;
    must(ctx_var_set(&chatter, INT(1)));
    leave();
    expect(heard < most, "a hook that sets each time does not keep the thread for ever");
    most = 0;
    ctx_context_unref(latest);
}

int main(void)
{
    made_by_the_first_set();
    left();
    hooks_that_set();
    hook_that_always_sets();
    return unit_end("the current context");
}
