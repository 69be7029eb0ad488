/* A signal handler in the middle of an enter or an exit finds all of it, or nothing: where the record has a stamp, it is
 * that of what is current. record.c is in here, and its fences are the moments at which the handler comes. */
#include <stdatomic.h>

#undef atomic_signal_fence
#define atomic_signal_fence(order) moment()
static void moment(void);

/* In brackets: there is a unit program of that name, too. */
#include <record.c>

#include "ctx.h"
#include "self.h"
#include "unit.h"

static ctx_var var = CTX_VAR_INIT("var", NULL);
static const ctx_record *watched;
static unsigned moments;

static void moment(void)
{
    if (watched == NULL) {
        return;
    }
    moments++;
    expect(watched->stamp == 0 ||
               (watched->current != NULL && watched->stamp == ctx_stamp_of(&watched->current->map)),
           "a handler finds all of a change, or nothing");
}

static ctx_context *with_a_value(long value)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_enter(context));
    must(ctx_var_set(&var, INT(value)));
    must(ctx_exit(context));
    return context;
}

int main(void)
{
    ctx_context *outer = with_a_value(1);
    ctx_context *inner = with_a_value(2);
    watched = ctx_self();
    must(ctx_enter(outer));
    expect(watched->stamp != 0, "what is current has a stamp");
    must(ctx_enter(inner));
    must(ctx_exit(inner));
    must(ctx_exit(outer));
    expect(moments >= 8, "each of four changes has two moments at least");
    watched = NULL;
    ctx_context_unref(outer);
    ctx_context_unref(inner);
    return unit_end("a handler in an enter or an exit");
}
