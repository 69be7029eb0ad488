#define _DEFAULT_SOURCE
#include "heap.h"

#include <malloc.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

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

#define BASE ((char *)UINT64_C(0x600000000000))
#define SIZE ((size_t)1 << 30)

static _Thread_local bool is_fixed;
static _Atomic size_t given;

static void reserve(void)
{
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    if (mmap(BASE, SIZE, PROT_READ | PROT_WRITE, flags, -1, 0) != BASE) {
        fprintf(stderr, "there is something at %p already\n", (void *)BASE);
        exit(2);
    }
}

void heap_fixed(bool fixed)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, reserve);
    is_fixed = fixed;
}

static bool is_here(const void *block)
{
    return (uintptr_t)block - (uintptr_t)BASE < SIZE;
}

/* As far apart as glibc's blocks are. No place is given twice, so it is zero. */
static void *take(size_t size)
{
    size_t room = (size + 8 + 15) / 16 * 16;
    size_t at = atomic_fetch_add_explicit(&given, room, memory_order_relaxed) + 16;
    if (at + size > SIZE) {
        abort();
    }
    return BASE + at;
}

void *__wrap_malloc(size_t size)
{
    if (is_fixed) {
        return take(size);
    }
    void *block = __real_malloc(size);
    if (watching) {
        count_in(block);
    }
    return block;
}

void *__wrap_calloc(size_t count, size_t size)
{
    if (is_fixed) {
        return take(count * size);
    }
    void *block = __real_calloc(count, size);
    if (watching) {
        count_in(block);
    }
    return block;
}

void *__wrap_realloc(void *block, size_t size)
{
    if (is_fixed || is_here(block)) {
        abort(); /* nobody does */
    }
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
    if (is_here(block)) {
        return;
    }
    if (watching) {
        count_out(block);
    }
    __real_free(block);
}
