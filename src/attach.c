#include "attach.h"
#include "process.h"
#include "record_list.h"
#include "self.h"

static ctx_status attach_new(ctx_record **out)
{
    ctx_record *record;
    ctx_status status = ctx_process_prepare();
    if (status == CTX_OK) {
        status = ctx_record_new(&record);
    }
    if (status != CTX_OK) {
        return status;
    }
    status = ctx_process_at_thread_exit(record);
    if (status == CTX_OK) {
        ctx_self_adopt(record);
        *out = record;
    } else {
        ctx_record_end(record);
    }
    return status;
}

ctx_status ctx_attach(ctx_record **out)
{
    *out = ctx_self();
    return *out != NULL ? CTX_OK : attach_new(out);
}
