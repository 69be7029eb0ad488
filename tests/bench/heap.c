#include "heap.h"

#include <malloc.h>
#include <stdbool.h>

/* The linker makes these names: __real_f is the f of libc, and who calls f gets __wrap_f. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __wrap_free(void *block);

/* Off while time is measured: then a call pays for one test. */
static bool watching;
static ptrdiff_t taken;

void heap_watch(void)
{
    taken = 0;
    watching = true;
}

ptrdiff_t heap_taken(void)
{
    watching = false;
    return taken;
}

/* Only the size of a live block can be asked, so a block is counted in after its allocation and out
 * before its end. */
static void count_in(void *block)
{
    taken += (ptrdiff_t)malloc_usable_size(block);
}

static void count_out(void *block)
{
    taken -= (ptrdiff_t)malloc_usable_size(block);
}

void *__wrap_malloc(size_t size)
{
    void *block = __real_malloc(size);
    if (watching) {
        count_in(block);
    }
    return block;
}

void *__wrap_calloc(size_t count, size_t size)
{
    void *block = __real_calloc(count, size);
    if (watching) {
        count_in(block);
    }
    return block;
}

void *__wrap_realloc(void *block, size_t size)
{
    size_t before = watching ? malloc_usable_size(block) : 0;
    void *moved = __real_realloc(block, size);
    if (watching && moved != NULL) {
        taken -= (ptrdiff_t)before;
        count_in(moved);
    }
    return moved;
}

void __wrap_free(void *block)
{
    if (watching) {
        count_out(block);
    }
    __real_free(block);
}
