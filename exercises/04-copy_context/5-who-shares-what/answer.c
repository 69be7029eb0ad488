#include "answer.h"
#include "node.h"

sharing who_shares(const ctx_map *left, const ctx_map *right)
{
    (void)left, (void)right;
    return (sharing){0}; /* TODO */
}
