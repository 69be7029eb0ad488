/* answer.h - a log that says for whom. */
#ifndef ANSWER_H
#define ANSWER_H

#include "set_get.h"

/* Makes this the current user; `name` is copied, and is not NULL.
 * Status: CTX_NO_MEMORY; then the current user is as before. */
ctx_status log_in(long id, const char *name);

/* Prints "[id name] what begins", does the job, and prints "[id name] what ends": the same user, who
 * may not be the current one any more. Neither argument is NULL.
 * Status: CTX_LOOKUP_ERROR when there is no user, CTX_NO_MEMORY; then nothing is printed and the job
 * is not done. Else what the job returns, and if that is not CTX_OK the second line is not printed. */
ctx_status log_job(const char *what, ctx_status (*job)(void));

#endif
