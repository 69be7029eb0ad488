/* caught by 7-cost: each item is moved to its place among those before it: n * n steps */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

static int by_name(const ctx_var *a, const ctx_var *b)
{
    return strcmp(ctx_var_name(a), ctx_var_name(b));
}

static ctx_status collect(order_iter *iter)
{
    order_item item;
    size_t room = 0;
    while (ctx_iter_next(&iter->walk, &item.var, &item.value)) {
        if (iter->count == room) {
            room = room == 0 ? 8 : 2 * room;
            order_item *grown = realloc(iter->items, room * sizeof *grown);
            if (grown == NULL) {
                return CTX_NO_MEMORY;
            }
            iter->items = grown;
        }
        iter->items[iter->count++] = item;
    }
    return CTX_OK;
}

static ctx_status arrange(order_iter *iter, order_compare *compare)
{
    for (size_t i = 1; i < iter->count; i++) {
        order_item item = iter->items[i];
        size_t to = i;
        for (; to > 0 && compare(iter->items[to - 1].var, item.var) > 0; to--) {
            iter->items[to] = iter->items[to - 1];
        }
        iter->items[to] = item;
    }
    return CTX_OK;
}

ctx_status order_begin(order_iter *iter, const ctx_context *context, order_compare *compare)
{
    if (iter == NULL || context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    order_iter begun = {.items = NULL};
    ctx_status status = ctx_iter_begin(context, &begun.walk);
    if (status != CTX_OK) {
        return status;
    }
    status = collect(&begun);
    if (status == CTX_OK) {
        status = arrange(&begun, compare != NULL ? compare : by_name);
    }
    if (status != CTX_OK) {
        order_end(&begun);
        return status;
    }
    *iter = begun;
    return CTX_OK;
}

bool order_next(order_iter *iter, ctx_var **var, void **value)
{
    if (iter->next == iter->count) {
        return false;
    }
    order_item item = iter->items[iter->next++];
    if (var != NULL) {
        *var = item.var;
    }
    if (value != NULL) {
        *value = item.value;
    }
    return true;
}

void order_end(order_iter *iter)
{
    free(iter->items);
    ctx_iter_end(&iter->walk);
}
