#include "failing.h"

#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void __real_free(void *address);
int __real_pthread_key_create(pthread_key_t *key, void (*destructor)(void *));
int __real_pthread_setspecific(pthread_key_t key, const void *value);
int __real_pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void));
int __real_atexit(void (*function)(void));
int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*function)(void *), void *argument);

void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *address, size_t size);
void __wrap_free(void *address);
char *__wrap_strdup(const char *text);
char *__wrap_strndup(const char *text, size_t most);
int __wrap_pthread_key_create(pthread_key_t *key, void (*destructor)(void *));
int __wrap_pthread_setspecific(pthread_key_t key, const void *value);
int __wrap_pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void));
int __wrap_atexit(void (*function)(void));
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*function)(void *), void *argument);

/* A freed block is not given back: it stays here, filled with GONE, so that a second free is seen
 * for certain, and a late write at the end. A new one is filled with FRESH. */
typedef struct block {
    unsigned char *address;
    size_t size;
    bool live;
} block;

#define GONE 0xdd
#define FRESH 0xcd

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static block *blocks; /* a table by address, half of it empty */
static size_t table_size;
static size_t used;
static size_t live;
static unsigned long to_come; /* calls until the one that fails; 0 when none will */
static unsigned what_fails;
static bool has_failed;
static size_t refused;         /* the bytes of the block that failed */
static bool (*is_meant)(void); /* NULL: every call is */
static void (*is_told)(void);
static _Thread_local int paused;
static _Thread_local bool forks; /* and has the lock: handlers of others may allocate meanwhile */

static void take_lock(void)
{
    if (!forks) {
        pthread_mutex_lock(&lock);
    }
}

static void give_lock(void)
{
    if (!forks) {
        pthread_mutex_unlock(&lock);
    }
}

void failing_trouble(const char *what, unsigned long number)
{
    dprintf(FAILING_REPORT, "trouble %s: %lu\n", what, number);
}

void failing_here(void)
{
    dprintf(FAILING_REPORT, FAILING_NOW "\n");
}

void failing_arm(unsigned long n, unsigned kinds)
{
    take_lock();
    to_come = n;
    what_fails = kinds;
    has_failed = false;
    give_lock();
}

bool failing_disarm(void)
{
    take_lock();
    to_come = 0;
    give_lock();
    return failing_has_failed();
}

bool failing_is_armed(void)
{
    take_lock();
    bool armed = to_come > 0;
    give_lock();
    return armed;
}

bool failing_has_failed(void)
{
    take_lock();
    bool failed = has_failed;
    give_lock();
    return failed;
}

void failing_only(bool (*counts)(void), void (*fails)(void))
{
    is_meant = counts;
    is_told = fails;
}

void failing_pause(void)
{
    paused++;
}

void failing_resume(void)
{
    paused--;
}

size_t failing_refused(void)
{
    take_lock();
    size_t size = refused;
    give_lock();
    return size;
}

size_t failing_live(void)
{
    take_lock();
    size_t count = live;
    give_lock();
    return count;
}

/* Whether this call is the one. */
static bool fails_now(unsigned kind)
{
    take_lock();
    bool counts =
        paused == 0 && (what_fails & kind) != 0 && to_come > 0 && (is_meant == NULL || is_meant());
    bool now = counts && --to_come == 0;
    has_failed = has_failed || now;
    give_lock();
    if (now) {
        failing_here();
    }
    if (now && is_told != NULL) {
        is_told();
    }
    return now;
}

static block *place_of(const void *address)
{
    size_t i = ((uintptr_t)address >> 4) * UINT64_C(0x9e3779b97f4a7c15) >> 20;
    while (blocks[i % table_size].address != NULL && blocks[i % table_size].address != address) {
        i++;
    }
    return &blocks[i % table_size];
}

static void grow(void)
{
    block *old = blocks;
    size_t old_size = table_size;
    table_size = old_size == 0 ? 1024 : 2 * old_size;
    blocks = __real_calloc(table_size, sizeof *blocks);
    if (blocks == NULL) {
        abort(); /* really out of memory */
    }
    for (size_t i = 0; i < old_size; i++) {
        if (old[i].address != NULL) {
            *place_of(old[i].address) = old[i];
        }
    }
    __real_free(old);
}

static void *new_block(size_t size, int fill)
{
    if (fails_now(FAILING_MEMORY)) {
        refused = size;
        errno = ENOMEM;
        return NULL;
    }
    unsigned char *address = __real_malloc(size + 1);
    if (address == NULL) {
        abort();
    }
    memset(address, fill, size);
    take_lock();
    if (2 * used >= table_size) {
        grow();
    }
    *place_of(address) = (block){.address = address, .size = size, .live = true};
    used++;
    live++;
    give_lock();
    return address;
}

void *__wrap_malloc(size_t size)
{
    return new_block(size, FRESH);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return new_block(count * size, 0);
}

char *__wrap_strndup(const char *text, size_t most)
{
    size_t length = strnlen(text, most);
    char *copy = new_block(length + 1, 0);
    return copy == NULL ? NULL : memcpy(copy, text, length);
}

char *__wrap_strdup(const char *text)
{
    return __wrap_strndup(text, strlen(text));
}

/* A block always moves, so that nobody can rely on its staying. */
void *__wrap_realloc(void *address, size_t size)
{
    unsigned char *moved = new_block(size, FRESH);
    if (moved != NULL && address != NULL) {
        take_lock();
        size_t before = place_of(address)->size;
        give_lock();
        memcpy(moved, address, before < size ? before : size);
        __wrap_free(address);
    }
    return moved;
}

void __wrap_free(void *address)
{
    if (address == NULL) {
        return;
    }
    take_lock();
    block *freed = table_size == 0 ? NULL : place_of(address);
    bool known = freed != NULL && freed->address != NULL;
    bool twice = known && !freed->live;
    if (known && !twice) {
        freed->live = false;
        live--;
        memset(freed->address, GONE, freed->size);
    }
    give_lock();
    if (twice) {
        failing_trouble("blocks freed twice", 1);
    } else if (!known) {
        __real_free(address); /* the C library's own, such as getline's */
    }
}

int __wrap_pthread_key_create(pthread_key_t *key, void (*destructor)(void *))
{
    return fails_now(FAILING_REGISTER) ? EAGAIN : __real_pthread_key_create(key, destructor);
}

int __wrap_pthread_setspecific(pthread_key_t key, const void *value)
{
    return fails_now(FAILING_REGISTER) ? ENOMEM : __real_pthread_setspecific(key, value);
}

int __wrap_pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void))
{
    return fails_now(FAILING_REGISTER) ? ENOMEM : __real_pthread_atfork(prepare, parent, child);
}

int __wrap_atexit(void (*function)(void))
{
    return fails_now(FAILING_REGISTER) ? -1 : __real_atexit(function);
}

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*function)(void *), void *argument)
{
    if (fails_now(FAILING_THREAD)) {
        memset(thread, GONE, sizeof *thread); /* a call that fails may have written there (POSIX) */
        return EAGAIN;
    }
    return __real_pthread_create(thread, attributes, function, argument);
}

/* fork must not copy the lock while another thread has it. The first registered is the last to take
 * its lock and the first to give it up, so it may stand inside all those of the library. */
static void before_fork(void)
{
    take_lock();
    forks = true;
}

static void after_fork(void)
{
    forks = false;
    give_lock();
}

__attribute__((constructor)) static void begin(void)
{
    __real_pthread_atfork(before_fork, after_fork, after_fork);
}

static bool is_untouched(const block *b)
{
    for (size_t i = 0; i < b->size; i++) {
        if (b->address[i] != GONE) {
            return false;
        }
    }
    return true;
}

/* After the last of the functions that atexit has: what is not freed now never is. */
__attribute__((destructor)) static void close_the_books(void)
{
    unsigned long late = 0;
    for (size_t i = 0; i < table_size; i++) {
        late += blocks[i].address != NULL && !blocks[i].live && !is_untouched(&blocks[i]);
    }
    if (live > 0) {
        failing_trouble("blocks never freed", live);
    }
    if (late > 0) {
        failing_trouble("blocks written to after their free", late);
    }
}
