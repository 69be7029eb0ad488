/* heap.h - how much heap something takes. The program is linked with --wrap (bench.mk), so that
 * malloc and its relatives pass through heap.c. One thread's business: nothing is locked. */
#ifndef HEAP_H
#define HEAP_H

#include <stddef.h>

/* Begins to count. */
void heap_watch(void);

/* Ends it: bytes allocated since heap_watch and not freed. A block counts with what malloc really
 * gave, which is a little more than it was asked for. */
ptrdiff_t heap_taken(void);

#endif
