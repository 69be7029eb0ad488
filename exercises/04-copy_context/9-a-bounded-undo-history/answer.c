#include "answer.h"
#include "current.h"
#include "guard.h"
#include "map_copy.h"
#include "state.h"

void history_save(history *past)
{
    (void)past; /* TODO */
}

size_t history_count(const history *past)
{
    return past->count;
}

ctx_status history_restore(const history *past, size_t back)
{
    (void)past, (void)back;
    return CTX_KEY_ERROR; /* TODO */
}

void history_clear(history *past)
{
    (void)past; /* TODO */
}
