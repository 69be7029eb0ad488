/* A block's end has nobody to report to: where a reset at the end of a block runs out of memory the variable stays
 * set, as token.h says. So it is spared here; no_memory.c fails it. */
#include "failing.h"
#include "token.h"

void __real_ctx_token_auto_reset(ctx_token **token);
void __wrap_ctx_token_auto_reset(ctx_token **token);

void __wrap_ctx_token_auto_reset(ctx_token **token)
{
    failing_pause();
    __real_ctx_token_auto_reset(token);
    failing_resume();
}
