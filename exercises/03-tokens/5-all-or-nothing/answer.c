#include "answer.h"

ctx_status transaction_begin(void)
{
    return CTX_OK; /* TODO: transactions, one inside the other */
}

ctx_status transaction_set(ctx_var *var, void *value)
{
    return ctx_var_set(var, value); /* TODO: the way back */
}

ctx_status transaction_commit(void)
{
    return CTX_OK; /* TODO: and in another transaction? */
}

ctx_status transaction_rollback(void)
{
    return CTX_OK; /* TODO */
}

ctx_status set_all(const change *changes, size_t count, ctx_status (*check)(void))
{
    (void)check; /* TODO: it may refuse; and so may each of the sets */
    for (size_t i = 0; i < count; i++) {
        ctx_status status = transaction_set(changes[i].var, changes[i].value);
        if (status != CTX_OK) {
            return status;
        }
    }
    return CTX_OK;
}
