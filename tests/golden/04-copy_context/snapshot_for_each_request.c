/* One copy for each request keeps what the log will want to know, after the server has moved on. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

enum { REQUESTS = 3 };

static ctx_var server = CTX_VAR_INIT("server", NULL);
static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void log_line(const ctx_context *request, const char *text)
{
    void *name;
    void *user;
    must(ctx_context_get(request, &server, &name));
    must(ctx_context_get(request, &user_id, &user));
    printf("[%s, user %ld] %s\n", (char *)name, NUMBER(user), text);
}

int main(void)
{
    ctx_context *requests[REQUESTS];
    must(ctx_var_set(&server, "blue"));
    for (int i = 0; i < REQUESTS; i++) {
        must(ctx_var_set(&user_id, INT(100 + i)));
        must(ctx_copy_context(&requests[i]));
    }
    must(ctx_var_set(&server, "green"));

    for (int i = REQUESTS - 1; i >= 0; i--) {
        log_line(requests[i], "done");
        ctx_context_unref(requests[i]);
    }
    return 0;
}
