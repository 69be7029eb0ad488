/* What binding.h promises: a value lives as long as its binding has an owner, a cancelled binding leaves it alone, and
 * the variable outlives both. */
#include "binding.h"
#include "unit.h"

static ctx_var *var; /* of ours until a case gives it up; its default is released when it goes */
static ctx_binding *other;
static int released;  /* values, so far */
static bool var_gone; /* whether the default has been released */

/* One hook for both, the default being NULL. */
static void release(void *value)
{
    if (value == NULL) {
        var_gone = true;
        return;
    }
    released++;
    expect(!var_gone, "the value is released before the variable goes");
    expect(NUMBER(value) == 12345, "the hook gets the value");
}

static const ctx_hooks hooks = {.release = release};

static void new_var(const ctx_hooks *with)
{
    released = 0;
    var_gone = false;
    must(ctx_var_new_default("user_id", NULL, with, &var));
}

static ctx_binding *bind(long number)
{
    ctx_binding *binding = ctx_binding_new(var, INT(number));
    expect(released == 0 && !var_gone, "a new binding releases nothing, made or not");
    if (binding == NULL) {
        binding = ctx_binding_new(var, INT(number)); /* as in golden.h */
    }
    check(binding != NULL);
    expect(binding->var == var, "a binding has its variable");
    expect(NUMBER(binding->value) == number, "a binding has its value");
    return binding;
}

static void owners(void)
{
    new_var(&hooks);
    ctx_binding *binding = bind(12345);
    expect(ctx_binding_ref(binding) == binding, "ctx_binding_ref returns the binding");
    ctx_binding_unref(binding);
    expect(released == 0, "the value is there as long as the binding has an owner");
    ctx_binding_unref(binding);
    expect(released == 1, "the last owner releases the value");
    expect(!var_gone, "the variable has an owner left: the program");
    ctx_var_unref(var);
    expect(var_gone, "the binding has given back its share of the variable");
}

static void cancelled(void)
{
    new_var(&hooks);
    ctx_binding_cancel(bind(12345));
    expect(released == 0, "a binding that is cancelled leaves the value to the caller");
    ctx_var_unref(var);
    expect(var_gone, "a binding that is cancelled gives back its share of the variable");
}

static void variable_goes_last(void)
{
    new_var(&hooks);
    ctx_binding *binding = bind(12345);
    ctx_var_unref(var);
    expect(!var_gone, "a binding has a share of its variable");
    ctx_binding_unref(binding);
    expect(released == 1, "the last owner releases the value");
    expect(var_gone, "the binding was the last owner of the variable");
}

/* Looks at the variable, which the binding was the last to own, and lets go of another binding of it. */
static void look_around(void *value)
{
    if (NUMBER(value) == 1) {
        expect(!var_gone, "the variable is there while the value is released");
        expect(strcmp(ctx_var_name(var), "user_id") == 0, "the variable is whole meanwhile");
        ctx_var_unref(ctx_var_ref(var));
        ctx_binding_unref(other);
    } else if (NUMBER(value) == 2) {
        expect(!var_gone, "the variable is there while another value is released");
    } else {
        expect(released == 2, "the default is released after the values");
        var_gone = true;
    }
    released++;
}

static void hook_that_looks_around(void)
{
    static const ctx_hooks looking = {.release = look_around};
    new_var(&looking);
    ctx_binding *binding = bind(1);
    other = bind(2);
    ctx_var_unref(var);
    ctx_binding_unref(binding);
    expect(released == 3 && var_gone, "both values are released, and then the default");
}

static void no_binding(void)
{
    expect(ctx_binding_ref(NULL) == NULL, "ctx_binding_ref allows NULL");
    ctx_binding_unref(NULL);
}

int main(void)
{
    no_binding();
    owners();
    cancelled();
    variable_goes_last();
    hook_that_looks_around();
    return unit_end("a binding");
}
