/* family.h - variables with chosen hashes that a test sets in one map, and the words with which make draw
 * does the same: a failure names them. */
#ifndef FAMILY_H
#define FAMILY_H

#include "trie.h"

#include <signal.h>
#include <stdarg.h>

/* The variables of a test, in the order in which it sets them and takes them out again. */
typedef struct family {
    ctx_var var[64];
    ctx_var *all[64];
    size_t count;
    ctx_map map;
    size_t set;
    size_t removed;
} family;

static inline void add(family *f, uint64_t hash)
{
    f->var[f->count] = VAR_WITH_HASH(hash);
    f->all[f->count] = &f->var[f->count];
    f->count++;
}

/* All that was done so far, if it is so little that a reader would look at it. */
#define MOST_STEPS 8
static char scene[500];
static size_t scene_steps;

static inline void scene_begin(void)
{
    scene[0] = '\0';
    scene_steps = 0;
}

static inline void scene_word(const char *format, ...)
{
    size_t used = strlen(scene);
    va_list rest;
    va_start(rest, format);
    vsnprintf(scene + used, sizeof scene - used, format, rest);
    va_end(rest);
}

/* The step that comes now, before it is taken; the places are named where the variable is new. */
static inline void scene_step(const char *verb, char name, uint64_t hash)
{
    if (scene_steps++ < MOST_STEPS) {
        scene_word("%s%s", scene[0] == '\0' ? "" : " ", verb);
        if (name != '\0') {
            scene_word(" %c", name);
        }
        for (char point = '@'; hash != 0; hash >>= CTX_NODE_BITS, point = '.') {
            scene_word("%c%u", point, (unsigned)(hash % PLACES));
        }
    }
}

static inline void scene_set(char name, uint64_t hash, long value)
{
    scene_step("set", name, hash);
    if (scene_steps <= MOST_STEPS) {
        scene_word("=%ld", value);
    }
}

/* To forget the steps that end as they began: a copy and its end, a search. */
typedef struct scene_mark {
    size_t length;
    size_t steps;
} scene_mark;

static inline scene_mark scene_here(void)
{
    return (scene_mark){.length = strlen(scene), .steps = scene_steps};
}

static inline void scene_back(scene_mark mark)
{
    scene[mark.length] = '\0';
    scene_steps = mark.steps;
}

/* After a failure: the command that draws it. */
static inline void draw_what_failed(void)
{
    if (scene_steps > 0 && scene_steps <= MOST_STEPS) {
        fprintf(stderr, "see: make draw SCENE='%s'\n", scene);
    }
}

/* The same where an assertion of the library ends the program. */
static inline void draw_at_abort(int signal)
{
    (void)signal;
    draw_what_failed();
}

static inline void family_begin(void)
{
    unit_explain = draw_what_failed;
    signal(SIGABRT, draw_at_abort);
}

static inline char family_name(size_t i)
{
    return (char)('a' + i % 26);
}

static inline void set_next(family *f)
{
    size_t i = f->set++;
    scene_set(family_name(i), ctx_hash(f->all[i]), (long)i);
    expect(trie_set(&f->map, f->all[i], INT(i)), "a variable that is set first has no old binding");
    check_fine(validate_exactly(&f->map, f->all, i + 1));
}

static inline void set_all(family *f)
{
    while (f->set < f->count) {
        set_next(f);
    }
}

static inline void clear(family *f)
{
    ctx_map_clear(&f->map);
    expect(f->map.root == NULL && f->map.count == 0, "a map that was cleared is empty");
    scene_begin();
}

#endif
