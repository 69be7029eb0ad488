/* baggage.h - a context as text, for another process. Chapter 7.
 *
 * The text is W3C Baggage, name=value members with commas between them:
 *
 *     user_id=12345,tenant=blue%20team
 *
 * A variable takes part if its hooks can encode and decode, and if it is set; its name is the
 * member's. Names and values are percent-encoded where the syntax wants it, and names are compared
 * decoded. At most 8192 bytes and 180 members. Between processes the text travels in the
 * environment variable BAGGAGE, as OpenTelemetry has it, or wherever text can: a pipe, a header.
 * Reading and writing take up to 32 KB of stack. */
#ifndef CTX_BAGGAGE_H
#define CTX_BAGGAGE_H

#include "context.h"

#ifdef __cplusplus
extern "C" {
#endif

#define CTX_BAGGAGE_MAX_BYTES 8192U
#define CTX_BAGGAGE_MAX_MEMBERS 180U
#define CTX_BAGGAGE_ENVIRONMENT "BAGGAGE"

/* Members that came in and that no variable claimed, as they were, properties included: a string,
 * or not set where there were none. Reading determines it, each time anew, and writing sends them
 * on, so that baggage passes through a program that does not know what is in it. A member that has
 * the name of one being written is left behind, and so are those for which there is no room. */
extern ctx_var ctx_baggage_other;

/* Writes the variables of `context`, or for NULL those of the current context.
 * Owner: *text is the caller's, who ends with free; "" if nothing takes part.
 * Status, of the variables: CTX_BAGGAGE_TOO_LONG, CTX_BAGGAGE_TOO_MANY, CTX_BAGGAGE_DUPLICATE
 * (two of one name), CTX_BAGGAGE_SYNTAX (one whose name is empty), CTX_BAGGAGE_ENCODING (a value
 * that is not UTF-8); whatever is wrong with ctx_baggage_other, if the program has set it itself;
 * CTX_NULL_ARGUMENT (text), CTX_NO_MEMORY. Then *text is untouched.
 * Threads: any, also while another runs in the context.
 * Cost: a walk over the context; linear in the text, quadratic in the number of its members. */
ctx_status ctx_baggage_write(const ctx_context *context, char **text);

/* Reads baggage into a copy of the current context: a member sets the variable among
 * vars[0..count) that has its name, the first of two. All of it is read, or nothing. A variable
 * that the text does not name keeps the value that it has in the current context; a server reads
 * what a client sent while it runs in an empty one.
 * Owner: `text` and `vars` stay the caller's; *out is the caller's, who ends with
 * ctx_context_unref.
 * Status: CTX_BAGGAGE_SYNTAX, _TOO_LONG, _TOO_MANY, _DUPLICATE; _ENCODING, where a variable's value
 * is not UTF-8 (W3C would put U+FFFD there; this library says so); _VALUE, where the variable's
 * decode hook refuses it, or there is no such hook; for all of these *offset, unless `offset` is
 * NULL, is the byte where the trouble is. CTX_NULL_ARGUMENT (text, out, one of the variables);
 * CTX_NO_MEMORY. Then *out is untouched, and the current context is untouched in any case.
 * Cost: linear in the text, quadratic in members. */
ctx_status ctx_baggage_read(const char *text, ctx_var *const *vars, size_t count, ctx_context **out,
                            size_t *offset);

/* The same from this process's environment; without BAGGAGE there, as from an empty text.
 * Threads: any, while none changes the environment. */
ctx_status ctx_baggage_read_environment(ctx_var *const *vars, size_t count, ctx_context **out,
                                        size_t *offset);

/* Makes an environment for execve or posix_spawn: `environment` with BAGGAGE as ctx_baggage_write
 * has it, or without BAGGAGE where there is nothing to write. To be made before fork, since a
 * child of a process with threads may not allocate between fork and exec.
 * Owner: *out is one block, which the caller ends with free; its strings but BAGGAGE are lent by
 * `environment`.
 * Status: as ctx_baggage_write, and CTX_NULL_ARGUMENT (environment).
 * Threads: any, while none changes `environment`. Cost: that, and linear in `environment`. */
ctx_status ctx_baggage_environment(const ctx_context *context, char *const *environment,
                                   char ***out);

#ifdef __cplusplus
}
#endif
#endif
