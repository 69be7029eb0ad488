/* A context may be copied while another thread runs in it: the copy stays as it was at that
 * moment. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"
#include "thread.h"

static ctx_var step = CTX_VAR_INIT("step", NULL);
static pthread_barrier_t first_step_done;
static pthread_barrier_t copied;

static void *handle_request(void *unused)
{
    must(ctx_var_set(&step, INT(1)));
    pthread_barrier_wait(&first_step_done);
    pthread_barrier_wait(&copied);
    must(ctx_var_set(&step, INT(2)));
    return unused;
}

static void print_step(const char *where, const ctx_context *context)
{
    void *value;
    must(ctx_context_get(context, &step, &value));
    printf("%s: step %ld\n", where, NUMBER(value));
}

int main(void)
{
    pthread_barrier_init(&first_step_done, NULL, 2);
    pthread_barrier_init(&copied, NULL, 2);
    ctx_context *request;
    must(ctx_context_new(&request));
    pthread_t thread;
    must(ctx_thread_start(&thread, NULL, request, handle_request, NULL));

    pthread_barrier_wait(&first_step_done);
    ctx_context *snapshot;
    must(ctx_context_copy(request, &snapshot));
    print_step("the copy, while the thread runs", snapshot);
    pthread_barrier_wait(&copied);
    pthread_join(thread, NULL);

    print_step("the copy, afterwards", snapshot);
    print_step("the request, afterwards", request);
    ctx_context_unref(snapshot);
    ctx_context_unref(request);
    pthread_barrier_destroy(&first_step_done);
    pthread_barrier_destroy(&copied);
    return 0;
}
