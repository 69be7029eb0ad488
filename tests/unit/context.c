/* What ctx_context_bind promises: the context has the new binding, the old one is the caller's, and where memory runs
 * out nothing has changed and the value is still the caller's. */
#include "state.h"
#include "unit.h"

#define COUNT 9 /* enough to make a small array grow */

static int released; /* values, so far */

static void release(void *value)
{
    (void)value;
    released++;
}

static const ctx_hooks hooks = {.release = release};
static ctx_var vars[COUNT];

static long number_in(const ctx_context *context, size_t i)
{
    const ctx_binding *found = ctx_map_find(&context->map, &vars[i]);
    return found == NULL ? -1 : NUMBER(found->value);
}

/* Binds vars[i]; what was there is the caller's. */
static ctx_binding *bind(ctx_context *context, size_t i, long number)
{
    long before = number_in(context, i);
    int before_released = released;
    ctx_binding *old = NULL;
    ctx_status status = ctx_context_bind(context, &vars[i], INT(number), &old);
    long after = number_in(context, i);
    expect(status == CTX_OK || after == before, "a bind that fails leaves the context as it was");
    expect(released == before_released, "a bind releases nothing, least of all one that fails");
    if (status == CTX_NO_MEMORY) {
        status = ctx_context_bind(context, &vars[i], INT(number), &old);
    }
    expect(status == CTX_OK, "a bind gives CTX_OK");
    expect(number_in(context, i) == number, "after a bind the variable has the value");
    expect(released == before_released, "a bind does not release what was there");
    return old;
}

static ctx_context *full_context(void)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    for (size_t i = 0; i < COUNT; i++) {
        expect(number_in(context, i) == -1, "a variable that was not bound has no value");
        expect(bind(context, i, (long)i) == NULL, "*old is NULL where the variable was not bound");
    }
    return context;
}

static void bind_again(ctx_context *context)
{
    for (size_t i = 0; i < COUNT; i++) {
        int before = released;
        ctx_binding *old = bind(context, i, 100);
        expect(old != NULL && NUMBER(old->value) == (long)i, "*old is the binding that was there");
        ctx_binding_unref(old);
        expect(released == before + 1, "the old binding is the caller's alone");
    }
}

static void owners(ctx_context *context)
{
    released = 0;
    expect(ctx_context_ref(context) == context, "ctx_context_ref returns the context");
    ctx_context_unref(context);
    expect(released == 0 && number_in(context, 0) == 100, "a context with an owner is whole");
    ctx_context_unref(context);
    expect(released == COUNT, "the last owner of a context releases each value once");
}

int main(void)
{
    for (size_t i = 0; i < COUNT; i++) {
        vars[i] = (ctx_var)CTX_VAR_INIT("v", &hooks);
    }
    ctx_context *context = full_context();
    bind_again(context);
    owners(context);
    return unit_end("a context");
}
