#include "system.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BACKLOG 16

static __thread const char *current_function;

void system_mutex_init(struct system_mutex *mutex)
{
    pthread_mutex_init(&mutex->mutex, NULL);
}

void system_mutex_lock(struct system_mutex *mutex)
{
    pthread_mutex_lock(&mutex->mutex);
}

void system_mutex_unlock(struct system_mutex *mutex)
{
    pthread_mutex_unlock(&mutex->mutex);
}

void system_signal_init(struct system_signal *signal)
{
    sem_init(&signal->semaphore, 0, 0);
}

void system_signal_post(struct system_signal *signal)
{
    sem_post(&signal->semaphore);
}

void system_signal_wait(struct system_signal *signal)
{
    while (sem_wait(&signal->semaphore) != 0 && errno == EINTR) {
    }
}

void system_signal_free(struct system_signal *signal)
{
    sem_destroy(&signal->semaphore);
}

static void *run_thread(void *argument)
{
    struct system_thread *thread = argument;
    thread->run(thread->argument);
    return NULL;
}

void system_thread_start(struct system_thread *thread, void (*run)(void *argument), void *argument)
{
    thread->run = run;
    thread->argument = argument;
    int error = pthread_create(&thread->handle, NULL, run_thread, thread);
    if (error != 0) {
        system_fail("cannot start a thread", strerror(error), 0);
    }
}

void system_thread_join(struct system_thread *thread)
{
    pthread_join(thread->handle, NULL);
}

/* Only what is safe in a signal handler. */
static void complain(const char *text)
{
    ssize_t written = write(STDERR_FILENO, text, strlen(text));
    (void)written;
}

void system_complain(const char *what, const char *about)
{
    complain("rtm-agent: ");
    complain(what);
    complain(about == NULL ? "" : ": ");
    complain(about == NULL ? "" : about);
    complain("\n");
}

void system_fail(const char *what, const char *about, unsigned long number)
{
    (void)number;
    system_complain(what, about);
    _exit(2);
}

static const char *name_of_signal(int number)
{
    switch (number) {
    case SIGSEGV:
        return "segmentation fault";
    case SIGBUS:
        return "bus error";
    case SIGFPE:
        return "arithmetic error";
    case SIGILL:
        return "illegal instruction";
    default:
        return "abort";
    }
}

static void report_crash(int number)
{
    if (current_function != NULL) {
        complain("rtm-agent: in ");
        complain(current_function);
        complain(": ");
        complain(name_of_signal(number));
        complain("\n");
    }
    signal(number, SIG_DFL);
    raise(number);
}

void system_report_crashes(void)
{
    static const int signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        signal(signals[i], report_crash);
    }
    signal(SIGPIPE, SIG_IGN);
}

void system_in_function(const char *name)
{
    current_function = name;
}

const char *system_current_function(void)
{
    return current_function;
}

system_socket system_listen(const char *address, unsigned short port)
{
    struct sockaddr_in here;
    int yes = 1;
    int listening = socket(AF_INET, SOCK_STREAM, 0);
    memset(&here, 0, sizeof here);
    here.sin_family = AF_INET;
    here.sin_port = htons(port);
    if (inet_pton(AF_INET, address, &here.sin_addr) != 1) {
        system_fail("not an IPv4 address", address, 0);
    }
    setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(listening, (const struct sockaddr *)&here, sizeof here) != 0 || listen(listening, BACKLOG) != 0) {
        system_fail("cannot listen", strerror(errno), 0);
    }
    return listening;
}

system_socket system_accept(system_socket listening)
{
    signal(SIGCHLD, SIG_IGN);
    while (1) {
        int yes = 1;
        int connection = accept(listening, NULL, NULL);
        if (connection < 0) {
            continue;
        }
        if (fork() == 0) {
            close(listening);
            setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            return connection;
        }
        close(connection);
    }
}

void system_close(system_socket socket)
{
    close(socket);
}

size_t system_read(system_socket from, char *buffer, size_t size)
{
    ssize_t count;
    do {
        count = read(from == SYSTEM_STDIO ? STDIN_FILENO : from, buffer, size);
    } while (count < 0 && errno == EINTR);
    return count < 0 ? 0 : (size_t)count;
}

BOOL system_write(system_socket to, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t count = write(to == SYSTEM_STDIO ? STDOUT_FILENO : to, bytes, length);
        if (count < 0 && errno != EINTR) {
            return FALSE;
        }
        if (count > 0) {
            bytes += count;
            length -= (size_t)count;
        }
    }
    return TRUE;
}
