/*
 * A handle is three numbers in one: the index of a slot, the kind of the object, and how often the slot was used
 * before. The last makes the handle of a former object different from that of its successor in the slot.
 *
 *      bits 0-1    kind
 *      bits 2-15   slot (20 bits where pointers have 64)
 *      the rest    use
 */
#include "handle.h"

#include "defect.h"

#include <stdint.h>
#include <stdlib.h>

#define KIND_BITS 2
#define SLOT_BITS (sizeof(void *) > 4 ? 30 : 14)
#define USE_SHIFT (KIND_BITS + SLOT_BITS)
#define MAX_SLOTS ((size_t)1 << SLOT_BITS)
#define NO_SLOT ((size_t)-1)

struct slot {
    void *object; /* NULL in a free slot */
    unsigned kind;
    uintptr_t use;
    size_t next_free;
};

static struct slot *slots;
static size_t slot_count;
static size_t first_free = NO_SLOT;

static BOOL grow(void)
{
    size_t wanted = slot_count == 0 ? 16 : 2 * slot_count;
    struct slot *more = wanted > MAX_SLOTS ? NULL : realloc(slots, wanted * sizeof *slots);
    if (more == NULL) {
        return FALSE;
    }
    slots = more;
    for (size_t i = wanted; i > slot_count; i--) {
        slots[i - 1].object = NULL;
        slots[i - 1].use = 1;
        slots[i - 1].next_free = first_free;
        first_free = i - 1;
    }
    slot_count = wanted;
    return TRUE;
}

static HANDLE handle_of(size_t index)
{
    return (HANDLE)(slots[index].use << USE_SHIFT | (uintptr_t)index << KIND_BITS | slots[index].kind);
}

HANDLE handle_new(enum handle_kind kind, void *object)
{
    if (first_free == NO_SLOT && !grow()) {
        return NULL;
    }
    size_t index = first_free;
    first_free = slots[index].next_free;
    slots[index].object = object;
    slots[index].kind = (unsigned)kind;
    return handle_of(index);
}

/* The slot of a live handle, NULL for any other value. */
static struct slot *find(HANDLE handle)
{
    size_t index = (size_t)((uintptr_t)handle >> KIND_BITS) & (MAX_SLOTS - 1);
    if (index >= slot_count || slots[index].object == NULL) {
        return NULL;
    }
    if (DEFECT(HANDLE_OF_32_BITS)) {
        return (DWORD)(uintptr_t)handle_of(index) == (DWORD)(uintptr_t)handle ? &slots[index] : NULL;
    }
    return handle_of(index) == handle ? &slots[index] : NULL;
}

void *handle_object(HANDLE handle, enum handle_kind kind)
{
    struct slot *slot = find(handle);
    if (DEFECT(MIXES_HANDLE_KINDS) && slot != NULL) {
        return slot->object;
    }
    return slot != NULL && slot->kind == (unsigned)kind ? slot->object : NULL;
}

void handle_free(HANDLE handle)
{
    struct slot *slot = find(handle);
    slot->object = NULL;
    slot->use++;
    slot->next_free = first_free;
    first_free = (size_t)(slot - slots);
}

void handle_forget_all(void)
{
    free(slots);
    slots = NULL;
    slot_count = 0;
    first_free = NO_SLOT;
}
