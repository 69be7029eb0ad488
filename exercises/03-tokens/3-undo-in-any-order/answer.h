/* answer.h - a log of sets, each of which can be undone. */
#ifndef ANSWER_H
#define ANSWER_H

#include "token.h"

#define UNDO_PLACES 8

/* All zero is the empty log. Entries are numbered from 0, in the order of the sets, and an entry
 * keeps its number while it is in the log. */
typedef struct undo_log {
    ctx_token *tokens[UNDO_PLACES]; /* owned; tokens[n] is entry n's */
    size_t count;
} undo_log;

/* Sets the variable; *entry is the number of the new entry.
 * Owner: as ctx_var_set_token.
 * Status: CTX_NULL_ARGUMENT (log, var, entry), also where the log is full; CTX_NO_MEMORY, the log is
 * full or there is none. Then nothing has changed, and the value is the caller's. */
ctx_status undo_set(undo_log *log, ctx_var *var, void *value, size_t *entry);

/* Undoes this one set, whatever came after it. The entry stays in the log. The value that goes may have
 * a release hook, which may call any of these functions, with this log too; so also below.
 * Status: CTX_NULL_ARGUMENT (log); CTX_KEY_ERROR, there is no such entry; CTX_TOKEN_USED, it is undone already; or another
 * one of ctx_var_reset. Then nothing has changed. */
ctx_status undo_one(undo_log *log, size_t entry);

/* Undoes all sets from the newest back to `entry`, that one included, but for those that are undone
 * already, and takes these entries out of the log. Entry 0 is all of it; the number of the next
 * entry is none of it. Each undo puts back what its own set replaced: where an older set was undone
 * before, a newer one brings that set's value back, and it stays.
 * An entry leaves the log before it is undone: a release hook finds it counted out, and what the hook
 * sets through the log gets its number.
 * What a release hook sets meanwhile is undone with the rest; one that sets anew each time it runs
 * keeps this going for ever.
 * Status: CTX_NULL_ARGUMENT (log); CTX_KEY_ERROR, the log never got as far as `entry`; then nothing has
 * changed. Else ctx_var_reset's, where it refuses: then that entry and those before it are as they
 * were. */
ctx_status undo_back_to(undo_log *log, size_t entry);

/* Ends the log, and undoes nothing: what is set stays set. The log is empty; NULL is allowed. */
void undo_end(undo_log *log);

#endif
