#include "copy_context.h"
#include "run.h"
#include "set_get.h"

#include <stdbool.h>
#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

/* From somebody else's library. */
static ctx_var language = CTX_VAR_INIT_DEFAULT("language", "English", NULL);

static bool speak(const char *wanted)
{
    return ctx_var_set(&language, (void *)wanted) == CTX_OK;
}

static void log_line(const char *text)
{
    void *spoken;
    if (ctx_var_get(&language, &spoken) == CTX_OK) {
        long user = (long)ctx_var_get_or(&user_id, NULL);
        printf("[user %ld, %s] %s\n", user, (char *)spoken, text);
    }
}

typedef struct request {
    long user;
    const char *speaks; /* or NULL */
    ctx_context *context;
} request;

static void *begin(void *value)
{
    const request *r = value;
    if (ctx_var_set(&user_id, (void *)r->user) == CTX_OK &&
        (r->speaks == NULL || speak(r->speaks))) {
        log_line("request begins");
    }
    return NULL;
}

static void *finish(void *unused)
{
    log_line("page sent");
    return unused;
}

int main(void)
{
    request ann = {12345, "French", NULL};
    request bob = {67890, NULL, NULL};
    if (ctx_copy_context(&ann.context) == CTX_OK && ctx_copy_context(&bob.context) == CTX_OK) {
        ctx_run(ann.context, begin, &ann, NULL); /* asks the disk, and has to wait */
        ctx_run(bob.context, begin, &bob, NULL);
        ctx_run(ann.context, finish, NULL, NULL);
        ctx_run(bob.context, finish, NULL, NULL);
        log_line("idle");
    }
    ctx_context_unref(ann.context);
    ctx_context_unref(bob.context);
    return 0;
}
