/* answer.h - a persistent map from keys to small numbers. A trie is its root; NULL is the empty one, and
 * nothing else may be NULL. */
#ifndef ANSWER_H
#define ANSWER_H

#include "trie.h"

/* Whether the trie has `key`; if so, *value is its value, and if not, *value is untouched. */
bool trie_find(const node *root, uint64_t key, int *value);

/* The trie of `root` in which `key` has `value`. `root` stays as it is, and the caller's; the result
 * is the caller's too. */
node *trie_insert(node *root, uint64_t key, int value);

/* The trie of `root` without `key`; the owners as above. Where the key is not in it, the result is
 * `root` with one more share, and no node is made. */
node *trie_remove(node *root, uint64_t key);

#endif
