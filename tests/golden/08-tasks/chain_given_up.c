/* A coroutine that nobody resumes is given up. Its contexts are left, the innermost first, so that others may enter
 * them; what only they held is released. */
#define _GNU_SOURCE
#include "coroutine.h"

#include "run.h"
#include "set_get.h"

static void say(void *value)
{
    printf("  %s is released\n", (const char *)value);
}

static const ctx_hooks loud = {.release = say};
static ctx_var note = CTX_VAR_INIT("note", &loud);

static void enter_new(const char *value, ctx_context **context)
{
    must(ctx_context_new(context));
    must(ctx_enter(*context));
    must(ctx_var_set(&note, (void *)value));
}

static void wait_inside(coroutine *self)
{
    ctx_context *inner;
    enter_new("the outer one's value", self->argument);
    enter_new("the inner one's value", &inner);
    ctx_context_unref(inner);
    coroutine_yield(self);
}

static void enter_here(ctx_context *context)
{
    ctx_status status = attempt(ctx_enter(context));
    printf("entered here: %s\n", status == CTX_OK ? "yes" : ctx_status_name(status));
    if (status == CTX_OK) {
        must(ctx_exit(context));
    }
}

int main(void)
{
    coroutine request;
    ctx_context *outer = NULL;
    coroutine_new(&request, wait_inside, &outer);
    coroutine_resume(&request);
    enter_here(outer);
    puts("given up:");
    coroutine_free(&request);
    enter_here(outer);
    puts("its last owner goes:");
    ctx_context_unref(outer);
    return 0;
}
