/* steps.h - what the tests of this exercise share. */
#ifndef STEPS_H
#define STEPS_H

#include "answer.h"

#include <stdio.h>

/* Takes the place of *root, which goes. Printed before that, so that shares of both can be seen. */
static inline void become(node **root, node *next)
{
    trie_print(next);
    node_unref(*root);
    *root = next;
}

static inline void put(node **root, const char *digits, int value)
{
    printf("%s = %d:\n", digits, value);
    become(root, trie_insert(*root, key_of(digits), value));
}

static inline void take_out(node **root, const char *digits)
{
    printf("without %s:\n", digits);
    become(root, trie_remove(*root, key_of(digits)));
}

/* Many at once, with blanks between them: "3=12345 9.21=7". */
static inline node *trie_of(const char *pairs)
{
    node *root = NULL;
    char digits[64];
    int value, length;
    for (; sscanf(pairs, " %63[0-9.]=%d%n", digits, &value, &length) == 2; pairs += length) {
        node *next = trie_insert(root, key_of(digits), value);
        node_unref(root);
        root = next;
    }
    return root;
}

#endif
