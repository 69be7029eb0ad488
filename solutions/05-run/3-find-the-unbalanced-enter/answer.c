/* Two contexts, each with an enter, and each way out has to exit those that it has passed: that is
 * what went wrong. The early return and the two gotos past `leave` exited nothing; the goto out of
 * the audit exited `own` while the audit was current, which is refused with CTX_NOT_CURRENT, and
 * nobody looked.
 *
 * So each context has a function of its own, with one enter at its beginning in the block form, and
 * `return` is all that a way out needs. The audit's block ends before the page is sent, which is
 * logged as the request's and not as the audit's. Where the enter is refused, `inside` stays NULL,
 * and the end of the block exits nothing: what is entered was entered by somebody else.
 *
 * The copy goes when all blocks have ended, so its values are released in the caller's context.
 *
 * Turned down: the same by hand, with two more labels, `leave_audit` before `leave`. It works, and
 * the next early return breaks it again. Turned down: to exit whatever is current until it is again
 * what it was. It hides the mistake, and in the case of the busy audit it is one step from exiting
 * what the caller has entered. ctx_run would do as well; its function needs a struct for what goes
 * in and out. */
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

static ctx_status write_in(ctx_context *audit)
{
    CTX_AUTO_EXIT ctx_context *inside = NULL;
    ctx_status status = ctx_enter_block(audit, &inside);
    if (status != CTX_OK) {
        log_busy(status);
        return status;
    }
    return write_in_book();
}

static ctx_status handle_in(ctx_context *own, const request *wanted, ctx_context *audit)
{
    CTX_AUTO_EXIT ctx_context *inside = NULL;
    ctx_status status = ctx_enter_block(own, &inside);
    if (status == CTX_OK) {
        status = set_variables(wanted);
    }
    if (status != CTX_OK) {
        return status;
    }
    if (seconds_now() < 0) {
        log_line("out of time");
        return CTX_LOOKUP_ERROR;
    }
    if (wanted->page == NULL) {
        log_line("no such page");
        return CTX_KEY_ERROR;
    }
    status = wanted->is_secret ? write_in(audit) : CTX_OK;
    if (status == CTX_OK) {
        log_line(wanted->page);
    }
    return status;
}

ctx_status handle(const request *wanted, ctx_context *audit)
{
    ctx_context *own;
    ctx_status status = ctx_copy_context(&own);
    if (status == CTX_OK) {
        status = handle_in(own, wanted, audit);
        ctx_context_unref(own);
    }
    return status;
}
