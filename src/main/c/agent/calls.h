/* The 14 calls: from words to the library and back to words. */
#ifndef AGENT_CALLS_H
#define AGENT_CALLS_H

#include "text.h"

/* What belongs to a thread on which calls are made. */
struct caller {
    DWORD last_error;
};

/*
 * Makes a call if the statement is one.
 *
 * name: that of the function
 * arguments: what follows it
 * binding: the name for what comes back, of length 0 if there is none
 * returns FALSE if no function has that name
 */
BOOL call_make(struct caller *caller, struct word name, struct cursor *arguments, struct word binding,
    struct text *reply);

/* The handle that a word stands for; FALSE if it is none. */
BOOL handle_read(struct word word, HANDLE *handle);

#endif
