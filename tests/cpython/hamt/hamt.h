/* hamt.h - the library's map with the methods of CPython's test type `hamt`: what the files share.
 *
 * CPython's HamtTest wants keys of any kind, compared by __eq__, with hashes that it chooses. The
 * library's map knows variables. So there is a variable for each key, found by a dictionary: it is
 * the dictionary that calls __hash__ and __eq__, and passes their exceptions on; and the map that
 * holds, finds, removes, copies and walks.
 *
 * Of CPython's 32 bits of hash the variable's has all, as its lower half; the upper half is another
 * number for each variable, for here no two have one hash. So where CPython's trie ends in a node
 * for collisions, this one goes on for as many levels as the numbers agree. */
#ifndef HAMT_H
#define HAMT_H

#include <Python.h>

#include "map_copy.h"
#include "map_next.h"

typedef struct hamt_object {
    PyObject_HEAD ctx_map map; /* never changed: each set and delete makes another hamt */
    PyObject *keys;            /* key to variable; shared with the hamts that this one came from */
    PyObject *weak_references;
} hamt_object;

extern PyTypeObject hamt_type;
extern PyTypeObject key_type;
extern PyTypeObject walk_type;

/* The variable of `key`, lent by `keys`; NULL if there is none, or with an exception set. The
 * second makes one. */
ctx_var *key_find(PyObject *keys, PyObject *key);
ctx_var *key_make(PyObject *keys, PyObject *key);

/* The key of a variable, lent. */
PyObject *key_of(const ctx_var *var);

/* An iterator with a length. */
typedef enum walk_kind { WALK_KEYS, WALK_VALUES, WALK_ITEMS } walk_kind;
PyObject *walk_new(hamt_object *hamt, walk_kind kind);

#endif
