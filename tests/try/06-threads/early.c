/* B copies the context that A runs in, without the guard: a copy in two steps, and A sets in between. */
#include "node.h"
#include "run.h"
#include "set_get.h"
#include "state.h"
#include "turns.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_context *request;

static void *copy(void *unused)
{
    wait_for_turn(1);
    ctx_node *root = request->map.root;
    end_turn(1, "loads the address of the root");

    wait_for_turn(3);
    ctx_node_ref(root);
    end_turn(1, "takes a share of what lies there");
    return unused;
}

static void *handle_request(void *unused)
{
    wait_for_turn(0);
    ctx_status status = ctx_var_set(&user_id, (void *)12345);
    end_turn(0, status == CTX_OK ? "sets 12345: a root" : "fails");

    wait_for_turn(2);
    status = ctx_var_set(&user_id, (void *)67890);
    end_turn(0, status == CTX_OK ? "sets 67890: another root" : "fails");
    return unused;
}

int main(void)
{
    pthread_t thread;
    printf("%-36s%s\n", "A", "B");
    if (ctx_context_new(&request) != CTX_OK || pthread_create(&thread, NULL, copy, NULL) != 0) {
        return 1;
    }
    ctx_run(request, handle_request, NULL, NULL);
    pthread_join(thread, NULL);
    ctx_context_unref(request);
    return 0;
}
