/* heap.h - how much heap something takes, and where it is. The program is linked with --wrap (bench.mk), so that
 * malloc and its relatives pass through heap.c. Counting is one thread's business: nothing is locked. */
#ifndef HEAP_H
#define HEAP_H

#include <stdbool.h>
#include <stddef.h>

/* Begins to count. */
void heap_watch(void);

/* Ends it: bytes allocated since heap_watch and not freed. A block counts with what malloc really
 * gave, which is a little more than it was asked for. */
ptrdiff_t heap_taken(void);

/* Whether new blocks of this thread lie at addresses that are the same in each run. A variable's hash is its
 * address: so a trie has the same shape each time. The end of such a block gives nothing back. */
void heap_fixed(bool fixed);

#endif
