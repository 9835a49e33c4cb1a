/* Reading words and writing replies, without the C library's formatting, which differs between systems. */
#ifndef AGENT_TEXT_H
#define AGENT_TEXT_H

#include "rtm.h"

#include <stddef.h>

/* A piece of a line. */
struct word {
    const char *start;
    size_t length;
};

BOOL word_is(struct word word, const char *text);

BOOL word_begins(struct word word, const char *text);

/* Removes and returns what comes before the first `mark`; returns everything if there is none. */
struct word word_cut(struct word *word, char mark);

BOOL word_has(struct word word, char mark);

/* Decimal, or hexadecimal after 0x. */
BOOL word_number(struct word word, ULONGLONG *value);

BOOL word_dword(struct word word, DWORD *value);

/* What is left of a statement. */
struct cursor {
    const char *at, *end;
};

/* The next word, of length 0 at the end. */
struct word cursor_peek(const struct cursor *cursor);

struct word cursor_take(struct cursor *cursor);

BOOL cursor_take_if(struct cursor *cursor, const char *text);

BOOL cursor_at_end(const struct cursor *cursor);

/* A text that grows. */
struct text {
    char *data;
    size_t length, capacity;
};

void text_put(struct text *text, const char *string);

void text_put_bytes(struct text *text, const char *bytes, size_t length);

void text_put_decimal(struct text *text, ULONGLONG value);

void text_put_hex(struct text *text, ULONGLONG value); /* with 0x */

void text_put_digits(struct text *text, ULONGLONG value, unsigned base, int digits);

void text_free(struct text *text);

#endif
