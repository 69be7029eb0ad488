#include "answer.h"

ctx_status undo_set(undo_log *log, ctx_var *var, void *value, size_t *entry)
{
    (void)log; /* TODO: a place in the log, and what goes there */
    *entry = 0;
    return ctx_var_set(var, value);
}

ctx_status undo_one(undo_log *log, size_t entry)
{
    (void)log; /* TODO */
    (void)entry;
    return CTX_OK;
}

ctx_status undo_back_to(undo_log *log, size_t entry)
{
    (void)log; /* TODO: more than one */
    (void)entry;
    return CTX_OK;
}

void undo_end(undo_log *log)
{
    (void)log; /* TODO: what does the log own? */
}
