#include "chain.h"
#include "aside.h"
#include "attach.h"
#include "debug.h"
#include "process.h"
#include "record_list.h"
#include "self.h"

ctx_status ctx_chain_new(ctx_chain **out)
{
    if (out == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_record *chain;
    ctx_status status = ctx_process_prepare();
    status = status == CTX_OK ? ctx_record_new(&chain) : status;
    if (status == CTX_OK) {
        chain->is_chain = true;
        ctx_aside_put(chain);
        *out = chain;
    }
    return status;
}

ctx_status ctx_chain_switch(ctx_chain *chain, ctx_chain **from)
{
    ctx_record *self;
    ctx_status status = ctx_attach(&self);
    if (status != CTX_OK) {
        return status;
    }
    ctx_record *to = chain != NULL ? chain : ctx_self_home();
    if (to != self) {
        if (!ctx_aside_claim(to)) {
            return CTX_ALREADY_ENTERED;
        }
        ctx_self_take_up(to);
        ctx_aside_put(self); /* last: from here on it may be another thread's */
    }
    if (from != NULL) {
        *from = self == ctx_self_home() ? NULL : self;
    }
    return CTX_OK;
}

ctx_status ctx_chain_free(ctx_chain *chain)
{
    if (chain == NULL) {
        return CTX_OK;
    }
    if (!ctx_aside_claim(chain)) {
        return CTX_ALREADY_ENTERED;
    }
    CTX_ASSERT(chain != ctx_self());
    ctx_record_end(chain);
    return CTX_OK;
}
