/* A callback that has done its work ends itself, and frees what it lies in; its values go when its
 * run is over. */
#include "golden.h"

#include "callback.h"
#include "run.h"
#include "set_get.h"

static void close_log(void *log)
{
    printf("%s is closed\n", (char *)log);
}

static const ctx_hooks hooks = {.release = close_log};
static ctx_var request_log = CTX_VAR_INIT("request_log", &hooks);

static void *finish(void *callback)
{
    ctx_callback_end(callback);
    ctx_callback_end(callback); /* twice is as good as once */
    printf("called again: %s\n", ctx_status_name(ctx_callback_call(callback, NULL)));
    free(callback);
    printf("%s is still open\n", (char *)ctx_var_get_or(&request_log, NULL));
    return NULL;
}

static void *begin(void *callback)
{
    must(ctx_var_set(&request_log, "request.log"));
    must(ctx_callback_init_copy(finish, callback, callback));
    return NULL;
}

int main(void)
{
    ctx_context *request;
    ctx_callback *on_answer = malloc(sizeof *on_answer);
    if (on_answer == NULL) {
        on_answer = malloc(sizeof *on_answer); /* one may fail, as golden.h has it */
    }
    must_into(request, ctx_context_new(&request));
    must(ctx_run(request, begin, on_answer, NULL));
    ctx_context_unref(request);
    must(ctx_callback_call(on_answer, NULL));
    printf("main goes on\n");
    return 0;
}
