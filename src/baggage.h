/* baggage.h - a context as text, for another process. Chapter 7.
 *
 * The text is W3C Baggage: members with commas between them, each a key and a value, and perhaps
 * properties.
 *
 *     user_id=12345,tenant=blue%20team;ttl=60
 *
 * A program says which variables leave it, and which may be set from outside, in a list each time:
 * nothing travels only because it can. What travels is a variable that is set, and whose hooks
 * encode it; its key is its name, percent-encoded where that is no token. Keys are compared as they
 * stand, as W3C compares them: %41 and A are two, and so are a and A. At most 8192 bytes and 180
 * members. Between processes the text travels in the environment variable BAGGAGE, as OpenTelemetry
 * has it, or wherever text can: a pipe, a header. Several header lines are one text, with a comma
 * between them.
 *
 * Two readings. What comes from outside is read by ctx_baggage_read and
 * ctx_baggage_read_environment, which lose no good member for a bad one. What a program has written
 * itself, and must not have been touched, is read by ctx_baggage_read_strict: all of it or nothing.
 *
 * Either of them, and writing, takes one block of memory of up to 64 KB while it lasts, and less
 * than 2 KB of stack beside that of the hooks, which may be called on a small stack. Nothing is
 * recursive. What the propagators of OpenTelemetry do, point by point, and why this library does
 * what it does, stands in tests/opentelemetry/README.md. */
#ifndef CTX_BAGGAGE_H
#define CTX_BAGGAGE_H

#include "context.h"

#ifdef __cplusplus
extern "C" {
#endif

#define CTX_BAGGAGE_MAX_BYTES 8192U
#define CTX_BAGGAGE_MAX_MEMBERS 180U
#define CTX_BAGGAGE_ENVIRONMENT "BAGGAGE"

/* Members that came in and that no variable claimed, byte for byte, with their properties and as
 * often as they came: a string, or not set where there were none. Reading determines it, each time
 * anew, and writing sends them on, so that baggage passes through a program that does not know what
 * is in it. A member that has the key of one being written is left behind, and so are those for
 * which there is no room. To keep them all at home, a program sets it to NULL. */
extern ctx_var ctx_baggage_other;

/* Members that a variable claimed and that cannot be had again from its value: those with
 * properties, or with bytes that are not UTF-8. Like ctx_baggage_other, but that each goes only
 * with its variable: as it came, where the value is still the same, and not at all, where it has
 * changed or is not written. */
extern ctx_var ctx_baggage_claimed;

/* Writes those of vars[0..count) that are set in `context`, or for NULL in the current context, in
 * this order, and behind them what ctx_baggage_other has. A variable's member that came with
 * properties goes on as it came while its value is unchanged: while it encodes to the same text as
 * the value that came, which may be decoded once more to see that. A changed value is written
 * anew, and without properties, since those were said of the old one.
 * Owner: *text is the caller's, who ends with free; "" if there is nothing to write.
 * Status, of the variables: CTX_BAGGAGE_VALUE (one that cannot encode, whether it is set or not),
 * CTX_BAGGAGE_TOO_LONG, CTX_BAGGAGE_TOO_MANY, CTX_BAGGAGE_DUPLICATE (two of one key),
 * CTX_BAGGAGE_SYNTAX (one whose name is empty), CTX_BAGGAGE_ENCODING (a name or a value that is not
 * UTF-8); whatever is wrong with ctx_baggage_other, if the program has set it itself;
 * CTX_NULL_ARGUMENT (text, one of the variables), CTX_NO_MEMORY. Then *text is untouched.
 * Threads: any, also while another runs in the context.
 * Cost: linear in the text; and for each variable a look-up, and again linear in the text. */
CTX_NODISCARD ctx_status ctx_baggage_write(const ctx_context *context, ctx_var *const *vars,
                                           size_t count, char **text);

/* What a reading has left out: how many members; and of the first of them in the text, at which
 * byte its trouble is, and what it is. CTX_OK, and zeros, where nothing was. */
typedef struct ctx_baggage_report {
    size_t left_out;
    size_t offset;
    ctx_status why;
} ctx_baggage_report;

/* Reads baggage into a copy of the current context: a member sets the variable among
 * vars[0..count) whose key it has; of two variables of one name, the first in the list. A variable
 * that the text does not name keeps the value that it has in the current context; a server reads
 * what a client sent while it runs in an empty one.
 *
 * No member is the text's undoing. Each is read, or passed on by ctx_baggage_other, or else left
 * out, counted, and gone:
 *   CTX_BAGGAGE_SYNTAX     it is no key=value, up to the next comma: the key is no token, or the
 *                          value has a byte that must be encoded; or it has a control character,
 *                          which in a header would begin a line of its own
 *   CTX_BAGGAGE_VALUE      claimed, and the variable's decode hook refuses it (a string with %00,
 *                          say), or there is no such hook
 *   CTX_BAGGAGE_DUPLICATE  claimed, and the same key comes again: of those that are not refused
 *                          the last is read, as OpenTelemetry has it
 *   CTX_BAGGAGE_TOO_LONG, _TOO_MANY   there is no room for it, where a percent sign that begins
 *                          no escape counts three bytes; a later one may fit
 * Not left out, and not counted, are: nothing between two commas, as RFC 9110 asks of whoever reads
 * a list; properties that are none, since nobody here reads them; a percent sign that begins no
 * escape, which is itself; bytes of a value that are not UTF-8, for which there is U+FFFD in the
 * variable, as W3C has it, and the bytes themselves in ctx_baggage_claimed.
 *
 * Owner: `text` and `vars` stay the caller's; *out is the caller's, who ends with
 * ctx_context_unref; *report, unless `report` is NULL, is filled in.
 * Status: CTX_NULL_ARGUMENT (text, out, one of the variables); CTX_NO_MEMORY. Then *out and *report
 * are untouched, and the current context is untouched in any case.
 * Cost: linear in the text, of whatever length; and for each variable at most one comparison with
 * each key. */
CTX_NODISCARD ctx_status ctx_baggage_read(const char *text, ctx_var *const *vars, size_t count,
                                          ctx_context **out, ctx_baggage_report *report);

/* The same, but that nothing may be left out, and the text has to be as W3C says it is written: no
 * empty members, percent signs only in escapes, properties of a key and perhaps a value, claimed
 * values in UTF-8, 8192 bytes in all. A key twice is no error where nobody claims it.
 * Status: CTX_BAGGAGE_SYNTAX, _VALUE, _DUPLICATE, _TOO_LONG, _TOO_MANY, _ENCODING; for all of these
 * *offset, unless `offset` is NULL, is the byte where the first trouble is. CTX_NULL_ARGUMENT,
 * CTX_NO_MEMORY as above. Then *out is untouched. */
CTX_NODISCARD ctx_status ctx_baggage_read_strict(const char *text, ctx_var *const *vars,
                                                 size_t count, ctx_context **out, size_t *offset);

/* Reads this process's environment, as ctx_baggage_read does; without BAGGAGE there, an empty text.
 * Threads: any, while none changes the environment. */
CTX_NODISCARD ctx_status ctx_baggage_read_environment(ctx_var *const *vars, size_t count,
                                                      ctx_context **out,
                                                      ctx_baggage_report *report);

/* Makes an environment for execve or posix_spawn: `environment` with BAGGAGE as ctx_baggage_write
 * has it, or without BAGGAGE where there is nothing to write. To be made before fork, since a
 * child of a process with threads may not allocate between fork and exec.
 * Owner: *out is one block, which the caller ends with free; its strings but BAGGAGE are lent by
 * `environment`.
 * Status: as ctx_baggage_write, and CTX_NULL_ARGUMENT (environment).
 * Threads: any, while none changes `environment`. Cost: that, and linear in `environment`. */
CTX_NODISCARD ctx_status ctx_baggage_environment(const ctx_context *context, ctx_var *const *vars,
                                                 size_t count, char *const *environment,
                                                 char ***out);

#ifdef __cplusplus
}
#endif
#endif
