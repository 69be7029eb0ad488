/* caught by memory: there is room for the items before the walk begins; if it cannot begin, they are not freed
 * nudge: A walk cannot begin, since there is no context, or no memory: nothing may be left then. */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

static int by_name(const ctx_var *a, const ctx_var *b)
{
    return strcmp(ctx_var_name(a), ctx_var_name(b));
}

/* Merges from[low..middle) and from[middle..high), each in order, to to[low..high). */
static void merge(const order_item *from, order_item *to, size_t low, size_t middle, size_t high,
                  order_compare *compare)
{
    size_t left = low;
    size_t right = middle;
    for (size_t i = low; i < high; i++) {
        bool take_left =
            right == high || (left < middle && compare(from[left].var, from[right].var) <= 0);
        to[i] = from[take_left ? left++ : right++];
    }
}

/* Runs of one, two, four ... items are merged back and forth between two arrays; `spare` is as long
 * as `items`. Returns the one that ended up sorted. */
static order_item *sort(order_item *items, order_item *spare, size_t count, order_compare *compare)
{
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t low = 0; low < count; low += 2 * run) {
            size_t middle = low + run < count ? low + run : count;
            size_t high = low + 2 * run < count ? low + 2 * run : count;
            merge(items, spare, low, middle, high, compare);
        }
        order_item *sorted = spare;
        spare = items;
        items = sorted;
    }
    return items;
}

static ctx_status collect(order_iter *iter, size_t room)
{
    order_item item;
    while (ctx_iter_next(&iter->walk, &item.var, &item.value)) {
        if (iter->count == room) {
            room *= 2;
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
    if (iter->count < 2) {
        return CTX_OK;
    }
    order_item *spare = malloc(iter->count * sizeof *spare);
    if (spare == NULL) {
        return CTX_NO_MEMORY;
    }
    order_item *sorted = sort(iter->items, spare, iter->count, compare);
    free(sorted == spare ? iter->items : spare);
    iter->items = sorted;
    return CTX_OK;
}

ctx_status order_begin(order_iter *iter, const ctx_context *context, order_compare *compare)
{
    if (iter == NULL || context == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    size_t room = ctx_context_len(context) + 1;
    order_iter begun = {.items = malloc(room * sizeof begun.items[0])};
    if (begun.items == NULL) {
        return CTX_NO_MEMORY;
    }
    ctx_status status = ctx_iter_begin(context, &begun.walk);
    if (status != CTX_OK) {
        return status;
    }
    status = collect(&begun, room);
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
