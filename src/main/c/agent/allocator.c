#ifdef __linux__
#define _GNU_SOURCE /* RTLD_NEXT, malloc_usable_size */
#endif

#include "allocator.h"

#include "system.h"

#if defined(__linux__) && !defined(AGENT_WITHOUT_ALLOCATOR)

#include <dlfcn.h>
#include <errno.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* What a program finds in memory that nobody has written, or that is no longer its own: visible nonsense. */
#define FRESH 0xA5
#define FREED 0xDD

/* The dynamic linker asks for memory while the real functions are being looked up. */
#define DETAINED 64

static union {
    long double alignment;
    char bytes[16384];
} early;
static size_t early_used;

static void *(*real_malloc)(size_t);
static void *(*real_calloc)(size_t, size_t);
static void *(*real_realloc)(void *, size_t);
static void *(*real_memalign)(size_t, size_t);
static void (*real_free)(void *);
static int looking_up;

static __thread int inside __attribute__((tls_model("initial-exec")));
static ULONGLONG requests, blocks, until_failure;

#define ADD(counter, number) __atomic_fetch_add(&(counter), number, __ATOMIC_SEQ_CST)

/* ISO C has no cast from an object's address to a function's. */
static void look_up_one(const char *name, void *function)
{
    void *found = dlsym(RTLD_NEXT, name);
    memcpy(function, &found, sizeof found);
}

static void look_up(void)
{
    looking_up = 1;
    look_up_one("malloc", &real_malloc);
    look_up_one("calloc", &real_calloc);
    look_up_one("realloc", &real_realloc);
    look_up_one("memalign", &real_memalign);
    look_up_one("free", &real_free);
    looking_up = 0;
}

static void *take_early(size_t size)
{
    size_t unit = sizeof early.alignment;
    size_t needed = (size + unit - 1) / unit * unit;
    if (needed > sizeof early - early_used) {
        return NULL;
    }
    early_used += needed;
    return early.bytes + early_used - needed;
}

static int is_early(const void *block)
{
    return (uintptr_t)block - (uintptr_t)early.bytes < sizeof early;
}

/* Counts a request of the library; whether it may be met. */
static int admit(void)
{
    ULONGLONG left;
    if (!inside) {
        return 1;
    }
    ADD(requests, 1);
    left = __atomic_load_n(&until_failure, __ATOMIC_SEQ_CST);
    while (left > 0
        && !__atomic_compare_exchange_n(
            &until_failure, &left, left - 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
    }
    if (left == 1) {
        errno = ENOMEM;
        return 0;
    }
    return 1;
}

static void *given(void *block)
{
    if (inside && block != NULL) {
        ADD(blocks, 1);
    }
    return block;
}

void *malloc(size_t size)
{
    void *block;
    if (real_malloc == NULL) {
        if (looking_up) {
            return take_early(size);
        }
        look_up();
    }
    if (!admit()) {
        return NULL;
    }
    block = given(real_malloc(size));
    if (inside && block != NULL) {
        memset(block, FRESH, size);
    }
    return block;
}

void *calloc(size_t count, size_t size)
{
    if (real_calloc == NULL) {
        if (looking_up) {
            return size != 0 && count > SIZE_MAX / size ? NULL : take_early(count * size);
        }
        look_up();
    }
    return admit() ? given(real_calloc(count, size)) : NULL;
}

void *realloc(void *block, size_t size)
{
    if (real_realloc == NULL) {
        look_up();
    }
    if (is_early(block)) {
        void *more = malloc(size);
        size_t left = (size_t)(early.bytes + sizeof early - (char *)block);
        return more == NULL ? NULL : memcpy(more, block, size < left ? size : left);
    }
    if (!admit()) {
        return NULL;
    }
    return block == NULL ? given(real_realloc(NULL, size)) : real_realloc(block, size);
}

void *memalign(size_t alignment, size_t size)
{
    if (real_memalign == NULL) {
        look_up();
    }
    return admit() ? given(real_memalign(alignment, size)) : NULL;
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size)
{
    void *found = memalign(alignment, size);
    if (found == NULL) {
        return ENOMEM;
    }
    *block = found;
    return 0;
}

/*
 * What the library gives back is kept for a while, full of nonsense, before it is really freed: so a second free of it
 * is noticed, and so is a write to it.
 */
static struct {
    unsigned char *block;
    size_t size;
} detained[DETAINED];
static size_t next_detained;
static pthread_mutex_t detention = PTHREAD_MUTEX_INITIALIZER;

static void trouble(const char *what)
{
    allocator_leave();
    system_complain(what, system_current_function());
    abort();
}

static void release(size_t place)
{
    unsigned char *block = detained[place].block;
    detained[place].block = NULL;
    for (size_t i = 0; block != NULL && i < detained[place].size; i++) {
        if (block[i] != FREED) {
            trouble("memory was written after it was freed, noticed in");
        }
    }
    real_free(block);
}

static void detain(void *block)
{
    size_t size = malloc_usable_size(block);
    pthread_mutex_lock(&detention);
    for (size_t i = 0; i < DETAINED; i++) {
        if (detained[i].block == block) {
            trouble("memory was freed twice, in");
        }
    }
    memset(block, FREED, size);
    release(next_detained);
    detained[next_detained].block = block;
    detained[next_detained].size = size;
    next_detained = (next_detained + 1) % DETAINED;
    pthread_mutex_unlock(&detention);
}

void free(void *block)
{
    if (block == NULL || is_early(block)) {
        return;
    }
    if (real_free == NULL) {
        look_up();
    }
    if (inside) {
        ADD(blocks, (ULONGLONG)-1);
        detain(block);
    } else {
        real_free(block);
    }
}

BOOL allocator_watches(void)
{
    return TRUE;
}

void allocator_enter(void)
{
    inside = 1;
}

void allocator_leave(void)
{
    inside = 0;
}

void allocator_fail(ULONGLONG nth)
{
    __atomic_store_n(&until_failure, nth, __ATOMIC_SEQ_CST);
}

ULONGLONG allocator_requests(void)
{
    return __atomic_exchange_n(&requests, 0, __ATOMIC_SEQ_CST);
}

ULONGLONG allocator_blocks(void)
{
    return __atomic_load_n(&blocks, __ATOMIC_SEQ_CST);
}

void allocator_reset(void)
{
    pthread_mutex_lock(&detention);
    for (size_t i = 0; i < DETAINED; i++) {
        release(i);
    }
    pthread_mutex_unlock(&detention);
    __atomic_store_n(&requests, 0, __ATOMIC_SEQ_CST);
    __atomic_store_n(&blocks, 0, __ATOMIC_SEQ_CST);
    __atomic_store_n(&until_failure, 0, __ATOMIC_SEQ_CST);
}

#else

BOOL allocator_watches(void)
{
    return FALSE;
}

void allocator_enter(void)
{
}

void allocator_leave(void)
{
}

void allocator_fail(ULONGLONG nth)
{
    (void)nth;
}

ULONGLONG allocator_requests(void)
{
    return 0;
}

ULONGLONG allocator_blocks(void)
{
    return 0;
}

void allocator_reset(void)
{
}

#endif
