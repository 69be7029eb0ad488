/* The way into a context and out of it: who is in, what is below, and that a context which somebody is in takes nobody
 * else. */
#include "attach.h"
#include "self.h"
#include "state.h"
#include "unit.h"

static ctx_record *self;
static ctx_context *outer;
static ctx_context *inner;

static void expect_in_outer(void)
{
    expect(self->current == outer, "the context that was entered is current");
    expect(outer->owner == self, "the owner of a context is the thread that is in it");
    expect(outer->previous == NULL, "below the first context there is none");
}

static void expect_free(const ctx_context *context)
{
    expect(context->owner == NULL, "a context that was left has no owner");
    expect(context->previous == NULL, "a context that was left is in no thread's chain");
}

static void in_and_out(void)
{
    expect(self->current == NULL, "a thread begins without a context");
    must(ctx_record_push(self, outer));
    expect_in_outer();
    ctx_record_pop(self);
    expect(self->current == NULL, "the way out of the first context leads to none");
    expect_free(outer);
}

static void one_inside_the_other(void)
{
    must(ctx_record_push(self, outer));
    must(ctx_record_push(self, inner));
    expect(self->current == inner, "the context that was entered last is current");
    expect(inner->previous == outer, "the context that was current before is the one below");
    expect(inner->owner == self && outer->owner == self, "the thread is in both");
    ctx_record_pop(self);
    expect_free(inner);
    expect_in_outer();
    ctx_record_pop(self);
    expect_free(outer);
}

/* Refused, whether it is the current context or one further down. */
static void entered_twice(void)
{
    must(ctx_record_push(self, outer));
    expect(ctx_record_push(self, outer) == CTX_ALREADY_ENTERED, "nobody enters a context twice");
    expect_in_outer();
    must(ctx_record_push(self, inner));
    expect(ctx_record_push(self, outer) == CTX_ALREADY_ENTERED, "nobody enters one that is below");
    expect(self->current == inner && inner->previous == outer, "a push that fails changes nothing");
    ctx_record_leave_all(self);
    expect(self->current == NULL, "a thread that has left all its contexts is in none");
    expect_free(inner);
    expect_free(outer);
}

static bool released;

static void release(void *value)
{
    (void)value;
    released = true;
    expect(self->current == NULL, "a context is left before its values go");
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static ctx_status set_user(ctx_context *context)
{
    ctx_binding *old;
    return ctx_context_bind(context, &user, NULL, &old);
}

/* The record's share is all that keeps the context here. */
static void share_of_the_record(void)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(set_user(context));
    must(ctx_record_push(self, context));
    ctx_context_unref(context);
    expect(!released, "a thread that is in a context has a share of it");
    ctx_record_pop(self);
    expect(released, "the way out gives that share back");
}

int main(void)
{
    must(ctx_attach(&self));
    expect(ctx_self() == self, "the record of an attached thread is its own");
    must(ctx_context_new(&outer));
    must(ctx_context_new(&inner));
    in_and_out();
    one_inside_the_other();
    entered_twice();
    share_of_the_record();
    must(ctx_record_push(self, outer)); /* left when the program ends */
    ctx_context_unref(outer);
    ctx_context_unref(inner);
    return unit_end("in and out");
}
