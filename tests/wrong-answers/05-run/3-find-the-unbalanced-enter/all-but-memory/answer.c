/* caught by scarce: the way out that is only taken when memory runs out is the one that was forgotten
 * nudge: One way out is taken only when memory runs out: in which context is the server after it? */
#include "answer.h"
#include "copy_context.h"
#include "run.h"
#include "set_get.h"

#include <stdint.h>
#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT("deadline", NULL);
static ctx_var lines = CTX_VAR_INIT("lines", NULL);

static long number(const ctx_var *var, long fallback)
{
    return (long)(intptr_t)ctx_var_get_or(var, (void *)(intptr_t)fallback);
}

long user_now(void)
{
    return number(&user_id, 0);
}

long seconds_now(void)
{
    return number(&deadline, SERVER_SECONDS);
}

static void log_line(const char *text)
{
    printf("[user %ld, %ld s] %s\n", user_now(), seconds_now(), text);
}

/* What every request has; a deadline only if it brings one. */
static ctx_status set_variables(const request *wanted)
{
    ctx_status status = ctx_var_set(&user_id, (void *)(intptr_t)wanted->user);
    if (status == CTX_OK && wanted->seconds != 0) {
        status = ctx_var_set(&deadline, (void *)(intptr_t)wanted->seconds);
    }
    return status == CTX_OK ? ctx_var_set(&request_log, (void *)(intptr_t)wanted->user) : status;
}

static void log_busy(ctx_status status)
{
    if (status == CTX_ALREADY_ENTERED) {
        log_line("the audit is busy");
    }
}

/* One line more in the audit's book; in the audit's context. */
static ctx_status write_in_book(void)
{
    long written = number(&lines, 0);
    if (written == AUDIT_MOST) {
        log_line("the book is full");
        return CTX_TOKEN_USED;
    }
    return ctx_var_set(&lines, (void *)(intptr_t)(written + 1));
}

ctx_status handle(const request *wanted, ctx_context *audit)
{
    ctx_context *own;
    ctx_status status = ctx_copy_context(&own);
    if (status != CTX_OK) {
        return status;
    }
    status = ctx_enter(own);
    if (status != CTX_OK) {
        goto end;
    }
    status = set_variables(wanted);
    if (status != CTX_OK) {
        goto end;
    }
    if (seconds_now() < 0) {
        log_line("out of time");
        status = CTX_LOOKUP_ERROR;
        goto leave;
    }
    if (wanted->page == NULL) {
        log_line("no such page");
        status = CTX_KEY_ERROR;
        goto leave;
    }
    if (wanted->is_secret) {
        status = ctx_enter(audit);
        if (status != CTX_OK) {
            log_busy(status);
            goto leave;
        }
        status = write_in_book();
        (void)ctx_exit(audit);
        if (status != CTX_OK) {
            goto leave;
        }
    }
    log_line(wanted->page);
leave:
    (void)ctx_exit(own);
end:
    ctx_context_unref(own);
    return status;
}
