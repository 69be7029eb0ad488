/* list.h - internal: a list whose links lie in what is listed, so that to add needs no memory and
 * to remove no search. It is a ring, and the list itself one of its links. Chapter 8. */
#ifndef CTX_LIST_H
#define CTX_LIST_H

#include <stdbool.h>
#include <stddef.h>

typedef struct ctx_link {
    struct ctx_link *next;
    struct ctx_link *previous;
} ctx_link;

/* What a link lies in. */
#define CTX_LIST_OWNER(link, type, member) ((type *)(void *)((char *)(link)-offsetof(type, member)))

/* An empty list, or a link that is in none. */
static inline void ctx_list_init(ctx_link *link)
{
    link->next = link->previous = link;
}

/* Of a link: whether it is in no list. */
static inline bool ctx_list_is_empty(const ctx_link *list)
{
    return list->next == list;
}

/* At the end. */
static inline void ctx_list_add(ctx_link *list, ctx_link *link)
{
    link->next = list;
    link->previous = list->previous;
    list->previous->next = link;
    list->previous = link;
}

/* Nothing, for a link that is in none. */
static inline void ctx_list_remove(ctx_link *link)
{
    link->previous->next = link->next;
    link->next->previous = link->previous;
    ctx_list_init(link);
}

/* All of `from`, which is empty then, to an empty list. */
static inline void ctx_list_move(ctx_link *from, ctx_link *to)
{
    ctx_list_add(from, to);
    ctx_list_remove(from);
}

#endif
