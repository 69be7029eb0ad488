/* guard.h - given, in the place of the chapter's: there the guard costs nothing and does nothing until
 * there are threads; here the tests are told, and see what changes outside it. */
#ifndef CTX_GUARD_H
#define CTX_GUARD_H

#include "context.h"

/* Between these two a context's map is changed. */
void ctx_guard_lock(const ctx_context *context);
void ctx_guard_unlock(const ctx_context *context);

#endif
