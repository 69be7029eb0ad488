/* caught by 6-walks-within: qsort, with the function of the latest walk in a static variable */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

static int by_name(const ctx_var *a, const ctx_var *b)
{
    return strcmp(ctx_var_name(a), ctx_var_name(b));
}

static order_compare *current;

/* The place in the array of those that are equal decides, so that they keep their order. */
typedef struct numbered {
    order_item item;
    size_t number;
} numbered;

static int compare_items(const void *a, const void *b)
{
    const numbered *left = a;
    const numbered *right = b;
    int order = current(left->item.var, right->item.var);
    return order != 0 ? order : left->number < right->number ? -1 : 1;
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
    numbered *all = malloc((iter->count + 1) * sizeof *all);
    if (all == NULL) {
        return CTX_NO_MEMORY;
    }
    for (size_t i = 0; i < iter->count; i++) {
        all[i] = (numbered){.item = iter->items[i], .number = i};
    }
    current = compare;
    qsort(all, iter->count, sizeof *all, compare_items);
    for (size_t i = 0; i < iter->count; i++) {
        iter->items[i] = all[i].item;
    }
    free(all);
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
