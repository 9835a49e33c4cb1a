#include "text.h"

#include <stdlib.h>
#include <string.h>

BOOL word_is(struct word word, const char *text)
{
    return strlen(text) == word.length && memcmp(word.start, text, word.length) == 0;
}

BOOL word_begins(struct word word, const char *text)
{
    size_t length = strlen(text);
    return length <= word.length && memcmp(word.start, text, length) == 0;
}

struct word word_cut(struct word *word, char mark)
{
    const char *found = memchr(word->start, mark, word->length);
    struct word before = *word;
    if (found == NULL) {
        word->start += word->length;
        word->length = 0;
    } else {
        before.length = (size_t)(found - word->start);
        word->start = found + 1;
        word->length -= before.length + 1;
    }
    return before;
}

BOOL word_has(struct word word, char mark)
{
    return memchr(word.start, mark, word.length) != NULL;
}

static int digit_value(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
}

BOOL word_number(struct word word, ULONGLONG *value)
{
    unsigned base = 10;
    ULONGLONG sum = 0;
    if (word_begins(word, "0x")) {
        base = 16;
        word.start += 2;
        word.length -= 2;
    }
    for (size_t i = 0; i < word.length; i++) {
        unsigned digit = (unsigned)digit_value(word.start[i]);
        if (digit >= base || sum > (~(ULONGLONG)0 - digit) / base) {
            return FALSE;
        }
        sum = sum * base + digit;
    }
    *value = sum;
    return word.length > 0;
}

BOOL word_dword(struct word word, DWORD *value)
{
    ULONGLONG number;
    if (!word_number(word, &number) || number > 0xFFFFFFFFu) {
        return FALSE;
    }
    *value = (DWORD)number;
    return TRUE;
}

static const char *skip_blanks(const struct cursor *cursor)
{
    const char *at = cursor->at;
    while (at < cursor->end && (*at == ' ' || *at == '\t')) {
        at++;
    }
    return at;
}

struct word cursor_peek(const struct cursor *cursor)
{
    struct word word = {skip_blanks(cursor), 0};
    while (word.start + word.length < cursor->end && word.start[word.length] != ' '
        && word.start[word.length] != '\t') {
        word.length++;
    }
    return word;
}

struct word cursor_take(struct cursor *cursor)
{
    struct word word = cursor_peek(cursor);
    cursor->at = word.start + word.length;
    return word;
}

BOOL cursor_take_if(struct cursor *cursor, const char *text)
{
    BOOL equal = word_is(cursor_peek(cursor), text);
    if (equal) {
        cursor_take(cursor);
    }
    return equal;
}

BOOL cursor_at_end(const struct cursor *cursor)
{
    return skip_blanks(cursor) == cursor->end;
}

void text_put_bytes(struct text *text, const char *bytes, size_t length)
{
    if (text->length + length > text->capacity) {
        size_t wanted = 2 * (text->length + length) + 256;
        char *more = realloc(text->data, wanted);
        if (more == NULL) {
            abort();
        }
        text->data = more;
        text->capacity = wanted;
    }
    memcpy(text->data + text->length, bytes, length);
    text->length += length;
}

void text_put(struct text *text, const char *string)
{
    text_put_bytes(text, string, strlen(string));
}

void text_put_digits(struct text *text, ULONGLONG value, unsigned base, int digits)
{
    char reversed[64];
    char *end = reversed + sizeof reversed;
    char *at = end;
    do {
        *--at = "0123456789abcdef"[value % base];
        value /= base;
        digits--;
    } while (value != 0 || digits > 0);
    text_put_bytes(text, at, (size_t)(end - at));
}

void text_put_decimal(struct text *text, ULONGLONG value)
{
    text_put_digits(text, value, 10, 1);
}

void text_put_hex(struct text *text, ULONGLONG value)
{
    text_put(text, "0x");
    text_put_digits(text, value, 16, 1);
}

void text_free(struct text *text)
{
    free(text->data);
    text->data = NULL;
    text->length = 0;
    text->capacity = 0;
}
