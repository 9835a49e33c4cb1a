/* Threads, locks, signals and the end of the process, on Windows and on POSIX. */
#ifndef AGENT_SYSTEM_H
#define AGENT_SYSTEM_H

#include "rtm.h"

#include <stddef.h>

#ifndef _WIN32
#include <pthread.h>
#include <semaphore.h>
#endif

struct system_mutex {
#ifdef _WIN32
    CRITICAL_SECTION section;
#else
    pthread_mutex_t mutex;
#endif
};

void system_mutex_init(struct system_mutex *mutex);
void system_mutex_lock(struct system_mutex *mutex);
void system_mutex_unlock(struct system_mutex *mutex);

/* Lets one waiting thread go on for each post. */
struct system_signal {
#ifdef _WIN32
    HANDLE semaphore;
#else
    sem_t semaphore;
#endif
};

void system_signal_init(struct system_signal *signal);
void system_signal_post(struct system_signal *signal);
void system_signal_wait(struct system_signal *signal);
void system_signal_free(struct system_signal *signal);

struct system_thread {
    void (*run)(void *argument);
    void *argument;
#ifdef _WIN32
    HANDLE handle;
#else
    pthread_t handle;
#endif
};

/* Starts a thread; ends the process if there can be none. */
void system_thread_start(struct system_thread *thread, void (*run)(void *argument), void *argument);
void system_thread_join(struct system_thread *thread);

/* Ends the process with a message on standard error: what, about what, and an error number unless that is 0. */
void system_fail(const char *what, const char *about, unsigned long number);

/* A line on standard error. */
void system_complain(const char *what, const char *about);

/* Has a crash reported on standard error with the function that was called, before it ends the process. */
void system_report_crashes(void);

/* The function that the calling thread is in, for such a report; NULL outside. */
void system_in_function(const char *name);
const char *system_current_function(void);

/* An address and port to listen at, an accepted connection, or standard input and output. */
#ifdef _WIN32
typedef UINT_PTR system_socket;
#else
typedef int system_socket;
#endif

#define SYSTEM_STDIO ((system_socket)-1)

/* Listens at an IPv4 address in dotted form. */
system_socket system_listen(const char *address, unsigned short port);

/*
 * Waits for connections and serves each in a process of its own, so that one that crashes takes nobody with it. Returns
 * in such a process only. On Windows that is this program started once more, which asks for system_inherited.
 */
system_socket system_accept(system_socket listening);

#ifdef _WIN32
system_socket system_inherited(unsigned long number);
#endif

void system_close(system_socket socket);

/* Reads some bytes; 0 at the end. */
size_t system_read(system_socket from, char *buffer, size_t size);

/* Writes all bytes; FALSE if nobody reads them. */
BOOL system_write(system_socket to, const char *bytes, size_t length);

#endif
