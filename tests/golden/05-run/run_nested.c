/* A context is run from inside another: each sees its own values, and the outer one's are back
 * afterwards. */
#include "golden.h"

#include "run.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void log_line(const char *text)
{
    printf("[user %ld] %s\n", NUMBER(ctx_var_get_or(&user_id, INT(0))), text);
}

static void *audit(void *unused)
{
    log_line("the audit begins");
    must(ctx_var_set(&user_id, INT(1)));
    log_line("written as the administrator");
    return unused;
}

static void *handle_request(void *audit_context)
{
    must(ctx_var_set(&user_id, INT(12345)));
    log_line("the request begins");
    must(ctx_run(audit_context, audit, NULL, NULL));
    log_line("the request ends");
    return NULL;
}

int main(void)
{
    ctx_context *request;
    ctx_context *audit_context;
    must(ctx_context_new(&request));
    must(ctx_context_new(&audit_context));

    log_line("the server is up");
    must(ctx_run(request, handle_request, audit_context, NULL));
    log_line("the server is idle");

    ctx_context_unref(request);
    ctx_context_unref(audit_context);
    return 0;
}
