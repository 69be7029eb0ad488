/* answer.h - what four operations should cost, before anybody has measured: a model, in nanoseconds.
 *
 * The library is that of the chapter once a map changes in place what it has alone. Nodes have 8 places, no
 * other thread wants a lock or a count, and nothing else uses the caches. What is not named here costs
 * nothing: a branch that is predicted, arithmetic, and whatever a thread finds in its own record. */
#ifndef ANSWER_H
#define ANSWER_H

#include <stdint.h>

enum {
    L1_LOAD = 1, /* a load that has to wait for the one before it, by where its data lie */
    L2_LOAD = 4,
    L3_LOAD = 15,
    MEMORY_LOAD = 80,
    ATOMIC = 5,       /* a count up, or down */
    LOCK = 12,        /* a mutex, locked and unlocked */
    ALLOCATION = 15,  /* a malloc, and the free that goes with it */
    MISPREDICTED = 4, /* a branch that went the other way */
};

/* How many bytes each cache holds. */
enum { L1_BYTES = 32 * 1024, L2_BYTES = 1024 * 1024, L3_BYTES = 32 * 1024 * 1024 };

enum { NODE_BYTES = 80, BINDING_BYTES = 24 }; /* 16 and 8 slots of 8; two pointers and a count */

/* `variables` is from 1 to UINT64_MAX, everywhere below. */

/* How many nodes a lookup passes: the fewest levels of which the last has a place for each variable.
 * One level has 8 places, and each further one 8 times as many. */
unsigned levels(uint64_t variables);

/* What one load of a lookup costs. `load` 0 is that of the root, 1 that of a node below it, and so on; the
 * one after the last node, number levels(variables), is that of the binding.
 * Load d of a node finds one of 8^d full nodes, the last one of `variables` bindings. All that the loads up
 * to this one, itself included, may find is as much as must fit: the load is served by the first of the
 * three caches in which that many bytes have room, or else by memory. */
unsigned load_cost(uint64_t variables, unsigned load);

/* A get: all loads of a lookup. Where there is more than one level, the processor does not know at which
 * one the binding comes, and mispredicts one branch, whatever the number of levels. */
unsigned get_cost(uint64_t variables);

/* A set where the map has all of the path alone: under the lock of the context, what a get does; and the
 * binding that it finds takes the new value. The owners of a node are one word of the node itself, and are
 * read, not changed. */
unsigned set_in_place_cost(uint64_t variables);

/* A copy of a context, and its end. The context is allocated. Under the lock of the old one, the copy takes
 * one more share of the root. The end takes the last share of the context away, and then the copy's of the
 * root, which others still own. */
unsigned copy_and_drop_cost(uint64_t variables);

/* Into a context, and out of it. To enter takes its lock, and a share of the context. To leave takes the lock
 * twice, once to ask who is inside, once to go; and gives the share back. */
unsigned enter_and_exit_cost(uint64_t variables);

#endif
