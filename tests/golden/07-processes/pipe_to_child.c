/* A worker process gets each request's context as a line of text through a pipe, and runs the
 * request in it. */
#include "golden.h"

#include "ctx.h"

#include <sys/wait.h>
#include <unistd.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var *const vars[] = {&user_id};

static void *handle_request(void *unused)
{
    void *user;
    must(ctx_var_get(&user_id, &user));
    printf("the worker handles user %ld\n", (long)CTX_INT_OF(user));
    return unused;
}

static int work(int in)
{
    char line[64];
    FILE *requests = fdopen(in, "r");
    while (requests != NULL && fgets(line, sizeof line, requests) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        ctx_context *request;
        must(ctx_baggage_read_strict(line, vars, 1, &request, NULL));
        must(ctx_run(request, handle_request, NULL, NULL));
        ctx_context_unref(request);
    }
    return requests == NULL || fclose(requests) != 0;
}

static void send_request(int out)
{
    char *text;
    must(ctx_baggage_write(NULL, vars, 1, &text));
    dprintf(out, "%s\n", text);
    free(text);
}

int main(void)
{
    int ends[2];
    if (pipe(ends) != 0) {
        return 2;
    }
    pid_t worker = fork();
    if (worker == 0) {
        close(ends[1]);
        return work(ends[0]);
    }
    close(ends[0]);
    for (int i = 0; i < 3; i++) {
        must(ctx_var_set(&user_id, CTX_INT(101 + i)));
        send_request(ends[1]);
    }
    close(ends[1]);
    waitpid(worker, NULL, 0);
    printf("the server has sent 3 requests\n");
    return 0;
}
