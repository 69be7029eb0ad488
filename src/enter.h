/* enter.h - internal: entering a context in the name of a thread. Chapter 5; chapter 6 does it for
 * a thread that is about to start. */
#ifndef CTX_ENTER_H
#define CTX_ENTER_H

#include "self.h"

/* Makes `context` the current one of `thread`: the calling thread, or one that has not started
 * yet.
 * Status: CTX_ALREADY_ENTERED; then nothing has changed. */
ctx_status ctx_enter_as(ctx_thread *thread, ctx_context *context);

#endif
