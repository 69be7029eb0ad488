/* A value that holds a context, in which a value holds a context: the hook of the next runs when
 * that of the one before has returned. So a chain of any length needs no stack. */
#include "golden.h"

#include "run.h"
#include "set_get.h"

typedef struct request {
    int number;
    ctx_context *parent; /* owned */
} request;

static void end_request(void *value)
{
    const request *ending = value;
    printf("request %d ends\n", ending->number);
    ctx_context_unref(ending->parent);
    printf("request %d has ended\n", ending->number);
}

static const ctx_hooks hooks = {.release = end_request};
static ctx_var current_request = CTX_VAR_INIT("current_request", &hooks);

static void *begin(void *value)
{
    must(ctx_var_set(&current_request, value));
    return NULL;
}

int main(void)
{
    static request requests[3];
    ctx_context *last = NULL;
    for (int i = 0; i < 3; i++) {
        ctx_context *context;
        must(ctx_context_new(&context));
        requests[i] = (request){.number = i + 1, .parent = last};
        must(ctx_run(context, begin, &requests[i], NULL));
        last = context;
    }
    ctx_context_unref(last);
    printf("end of main\n");
    return 0;
}
