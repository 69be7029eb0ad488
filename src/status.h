/* status.h - what can go wrong, in one enum, and how Python says it.
 *
 * Every function that can fail returns a ctx_status and hands its results out through its last
 * parameters. On any status but CTX_OK nothing has changed: no argument was taken over, no result
 * was written. Exceptions say so: ctx_run, whose function may have run, and
 * ctx_baggage_read_strict, which tells where the error is. The calls that start a thread have their
 * parameters in the order of pthread_create.
 *
 * What holds wherever a comment does not say otherwise: parameters are borrowed, and results are
 * the caller's; any thread may call; the cost is constant. */
#ifndef CTX_STATUS_H
#define CTX_STATUS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What makes something for the caller to own, or enters a context, is marked so: where its status
 * is not looked at, nobody knows whether there is anything to end. */
#if (defined __cplusplus && __cplusplus >= 201703L) || __STDC_VERSION__ >= 202311L
#define CTX_NODISCARD [[nodiscard]]
#else
#define CTX_NODISCARD __attribute__((warn_unused_result))
#endif

typedef enum ctx_status {
    CTX_OK = 0,
    CTX_NULL_ARGUMENT,     /* NULL where an object is needed */
    CTX_NO_MEMORY,         /* an allocation failed */
    CTX_LOOKUP_ERROR,      /* get: not set, and no default */
    CTX_TOKEN_USED,        /* reset: this token has done its work */
    CTX_DIFFERENT_VAR,     /* reset: another variable's token */
    CTX_DIFFERENT_CONTEXT, /* reset: the set happened in another context */
    CTX_TOKEN_MISSING,     /* a token's old value: there was none */
    CTX_KEY_ERROR,         /* ctx[var]: the context does not contain var */
    CTX_ALREADY_ENTERED,   /* enter, run: some thread is inside */
    CTX_NOT_ENTERED,       /* exit: no thread is inside */
    CTX_NOT_CURRENT,       /* exit: not this thread's current context */
    CTX_RUNNING_ELSEWHERE, /* a read that lends, from a context that another thread runs in */
    CTX_NO_THREAD,         /* the system started no thread */
    CTX_BAGGAGE_SYNTAX,    /* no member of W3C Baggage */
    CTX_BAGGAGE_TOO_LONG,  /* more bytes than baggage may have */
    CTX_BAGGAGE_TOO_MANY,  /* more members than baggage may have */
    CTX_BAGGAGE_DUPLICATE, /* one key twice */
    CTX_BAGGAGE_ENCODING,  /* a name or a value that is not UTF-8 */
    CTX_BAGGAGE_VALUE,     /* a value that the variable's hooks refuse, or lack */
    CTX_STATUS_COUNT       /* how many there are; never returned */
} ctx_status;

/* The Python exception that stands for `status`, such as "LookupError"; "OK" for CTX_OK.
 * Owner: a literal, never freed.
 * Python: type(e).__name__. */
const char *ctx_status_name(ctx_status status);

/* What Python's exception says, without its subject: "has already been used once".
 * Owner: a literal, never freed; an unknown number gives "unknown status". */
const char *ctx_strerror(ctx_status status);

/* The whole sentence as Python prints it, str(e): writes at most `size` bytes, the terminating NUL
 * included, as snprintf does. `subject` is the text of the token, variable or context at fault
 * (ctx_token_format and the like), for a status whose sentence in Python names one. NULL puts a
 * plain noun there. A lookup error and a key error are their subject and no word more, as in
 * Python. Returns the length of the whole text.
 * Owner: nothing changes hands.
 * Cost: linear in the text. */
size_t ctx_status_format(char *buffer, size_t size, ctx_status status, const char *subject);

#ifdef __cplusplus
}
#endif
#endif
