/* Twelve lines about callbacks and a coroutine, all on one thread. */
#define _GNU_SOURCE
#include "coroutine.h"

#include "callback.h"
#include "copy_context.h"
#include "run.h"
#include "set_get.h"

static ctx_var user = CTX_VAR_INIT("user", NULL);
static ctx_callback later; /* registered by the coroutine, called by main */

static void print_user(void)
{
    printf("%s\n", (const char *)ctx_var_get_or(&user, (void *)"nobody"));
}

static void *log_in(void *name)
{
    print_user();
    must(ctx_var_set(&user, name));
    return NULL;
}

static void call_back(void)
{
    ctx_callback copied, given;
    must(ctx_var_set(&user, "ann"));
    must(ctx_callback_init_copy(log_in, "dan", &copied));
    must(ctx_var_set(&user, "bob"));
    must(ctx_callback_init(ctx_context_current(), log_in, "eve", &given));
    must(ctx_callback_call(&copied, NULL)); /* prints line 1 */
    must(ctx_callback_call(&copied, NULL)); /* prints line 2 */
    print_user();                           /* line 3 */
    must(ctx_callback_call(&given, NULL));  /* prints line 4 */
    print_user();                           /* line 5 */
    ctx_callback_end(&copied);
    ctx_callback_end(&given);
}

/* In the request's context, on the coroutine's stack. */
static void *handle_request(void *self)
{
    print_user(); /* line 7 */
    must(ctx_var_set(&user, "fay"));
    must(ctx_callback_init_copy(log_in, "gus", &later));
    coroutine_yield(self);
    print_user(); /* line 11 */
    return NULL;
}

static void serve(coroutine *self)
{
    print_user(); /* line 6 */
    must(ctx_var_set(&user, "hal"));
    must(ctx_run(self->argument, handle_request, self, NULL));
    print_user(); /* line 12 */
}

static void take_turns(void)
{
    coroutine server;
    ctx_context *request;
    must(ctx_copy_context(&request));
    must(ctx_var_set(&user, "ivy"));
    coroutine_new(&server, serve, request);
    coroutine_resume(&server); /* prints lines 6 and 7 */
    print_user();              /* line 8 */
    printf("%s\n", ctx_status_name(attempt(ctx_run(request, log_in, "joe", NULL)))); /* line 9 */
    must(ctx_callback_call(&later, NULL)); /* prints line 10 */
    coroutine_resume(&server);             /* prints lines 11 and 12 */
    ctx_callback_end(&later);
    coroutine_free(&server);
    ctx_context_unref(request);
}

int main(void)
{
    call_back();
    take_turns();
    return 0;
}
