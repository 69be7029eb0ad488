/* answer.h - the handler of a request, and what it works with. */
#ifndef ANSWER_H
#define ANSWER_H

#include "context.h"

typedef struct request {
    long user;
    long seconds;     /* its deadline; 0 for the server's own */
    const char *page; /* NULL where there is no such page */
    bool is_secret;   /* the page is only sent when the audit has it in its book */
} request;

#define SERVER_SECONDS 30
#define AUDIT_MOST 2 /* lines in the audit's book, then it is full */

/* Handles the request in a copy of the current context, and prints a line for each step. `audit` is
 * the context in which the audit counts its lines; both are not NULL.
 *
 * Afterwards the context that was current before is so again, and nobody is in another one on
 * account of this call. The copy is gone by then, and with it the values that only it had: release
 * hooks run last, in the context of the caller, and may call handle.
 *
 * Status: CTX_OK, the page was sent. CTX_KEY_ERROR, there is no such page. CTX_LOOKUP_ERROR, its
 * time was over (a deadline below 0). CTX_ALREADY_ENTERED, the audit's context is in use.
 * CTX_TOKEN_USED, the audit's book is full. CTX_NO_MEMORY; then nothing was printed, and the book
 * is as it was. */
ctx_status handle(const request *wanted, ctx_context *audit);

/* The current user and deadline; the server's own where none is set. */
long user_now(void);
long seconds_now(void);

/* A value that belongs to a request alone; the tests say what it is and when it goes. */
extern ctx_var request_log;

#endif
