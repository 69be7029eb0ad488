#include "current.h"
#include "attach.h"
#include "debug.h"
#include "self.h"
#include "state.h"

ctx_context *ctx_context_current(void)
{
    const ctx_record *self = ctx_self();
    return self == NULL ? NULL : self->current;
}

static ctx_status push_new(ctx_record *self)
{
    ctx_context *context;
    ctx_status status = ctx_context_new(&context);
    if (status == CTX_OK) {
        status = ctx_record_push(self, context);
        ctx_context_unref(context); /* the record keeps it */
    }
    return status;
}

ctx_status ctx_current(ctx_context **out)
{
    ctx_record *self;
    ctx_status status = ctx_attach(&self);
    if (status == CTX_OK && self->current == NULL) {
        status = push_new(self);
    }
    if (status == CTX_OK) {
        CTX_ASSERT(self->current != NULL && self->current->owner == self);
        *out = self->current;
    }
    return status;
}
