/* Two coroutines take turns on one thread. Each is in a context of its own whenever it goes on, and so is
 * whoever resumes them. */
#define _GNU_SOURCE
#include "coroutine.h"

#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);

static void print_user(const char *who)
{
    printf("%s: user %ld\n", who, NUMBER(ctx_var_get_or(&user_id, INT(0))));
}

static void handle(coroutine *self)
{
    ctx_context *context;
    must_into(context, ctx_context_new(&context));
    must(ctx_enter(context));
    must(ctx_var_set(&user_id, self->argument));
    print_user("begins");
    coroutine_yield(self);
    print_user("goes on");
    must(ctx_var_set(&user_id, INT(10 * NUMBER(self->argument))));
    coroutine_yield(self);
    print_user("ends");
    must(ctx_exit(context));
    ctx_context_unref(context);
}

int main(void)
{
    coroutine one;
    coroutine two;
    must(ctx_var_set(&user_id, INT(1024)));
    coroutine_new(&one, handle, INT(12345));
    coroutine_new(&two, handle, INT(67890));
    for (int turn = 0; turn < 3; turn++) {
        coroutine_resume(&one);
        coroutine_resume(&two);
        print_user("between them");
    }
    coroutine_free(&one);
    coroutine_free(&two);
    return 0;
}
