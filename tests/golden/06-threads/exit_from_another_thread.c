/* Only the thread that entered a context can exit it: another one's attempt is an error and
 * changes nothing. */
#include "golden.h"

#include "run.h"
#include "set_get.h"
#include "thread.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void *exit_request(void *request)
{
    ctx_status status = attempt(ctx_exit(request));
    char text[192];
    ctx_status_format(text, sizeof text, status, NULL);
    printf("another thread: %s: %s\n", ctx_status_name(status), text);
    return NULL;
}

static void print_user(const char *where)
{
    printf("%s: user %ld\n", where, NUMBER(ctx_var_get_or(&user_id, INT(0))));
}

int main(void)
{
    ctx_context *request;
    must(ctx_context_new(&request));
    must(ctx_enter(request));
    must(ctx_var_set(&user_id, INT(12345)));

    pthread_t thread;
    must(ctx_thread_start_empty(&thread, NULL, exit_request, request));
    pthread_join(thread, NULL);

    print_user("still inside");
    must(ctx_exit(request));
    print_user("outside");
    ctx_context_unref(request);
    return 0;
}
