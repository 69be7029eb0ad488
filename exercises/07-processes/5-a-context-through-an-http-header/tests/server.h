/* What the tests of the headers share. */
#ifndef SERVER_H
#define SERVER_H

#include "answer.h"
#include "codec.h"
#include "golden.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", &ctx_int_hooks);
static ctx_var tenant = CTX_VAR_INIT("tenant", &ctx_str_hooks);
static ctx_var *const vars[] = {&user_id, &tenant};

/* "-" stands for what is not set. */
static inline void print_context(const ctx_context *context)
{
    printf("user %ld, tenant %s, others %s", NUMBER(ctx_context_get_or(context, &user_id, INT(0))),
           (const char *)ctx_context_get_or(context, &tenant, "-"),
           (const char *)ctx_context_get_or(context, &ctx_baggage_other, "-"));
}

static inline void print_current(void)
{
    printf("user %ld, tenant %s", NUMBER(ctx_var_get_or(&user_id, INT(0))),
           (const char *)ctx_var_get_or(&tenant, "-"));
}

/* Reads the first bytes; *out and *report must stay as they are where that fails. */
static inline void read_first(const char *bytes, size_t length)
{
    ctx_context *out = NULL;
    ctx_baggage_report report = {.left_out = 777};
    ctx_status status = attempt_into(out, headers_read(bytes, length, vars, 2, &out, &report));
    if (status == CTX_OK) {
        print_context(out);
        printf(", %zu left out", report.left_out);
        if (report.left_out > 0) {
            printf(" from %zu", report.offset);
        }
        printf("\n");
        ctx_context_unref(out);
    } else {
        printf("%s%s\n",
               status == CTX_BAGGAGE_SYNTAX     ? "malformed"
               : status == CTX_BAGGAGE_TOO_LONG ? "too long"
                                                : ctx_strerror(status),
               report.left_out == 777 ? "" : ", and a report");
    }
}

static inline void read_headers(const char *bytes)
{
    read_first(bytes, strlen(bytes));
}

#endif
