#include "token.h"

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
} request;

static void begin(const request *r)
{
    CTX_AUTO_RESET ctx_token *token = NULL;
    if (ctx_var_set_token(&user_id, (void *)r->user, &token) != CTX_OK ||
        (r->speaks != NULL && !speak(r->speaks))) {
        return;
    }
    log_line("request begins");
}

static void finish(const request *r)
{
    CTX_AUTO_RESET ctx_token *token = NULL;
    if (ctx_var_set_token(&user_id, (void *)r->user, &token) == CTX_OK) {
        log_line("page sent");
    }
}

int main(void)
{
    static const request ann = {12345, "French"};
    static const request bob = {67890, NULL};
    begin(&ann); /* asks the disk, and has to wait */
    begin(&bob);
    finish(&ann);
    finish(&bob);
    log_line("idle");
    return 0;
}
