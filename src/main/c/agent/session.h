/* A connection with the kit: lines in, lines out. */
#ifndef AGENT_SESSION_H
#define AGENT_SESSION_H

#include "system.h"

struct session_options {
    system_socket stream;
    const char *token; /* NULL if none is asked for */
    const char *hello; /* the answer to the handshake */
};

/* Serves until the input ends. */
void session_run(const struct session_options *options);

#endif
