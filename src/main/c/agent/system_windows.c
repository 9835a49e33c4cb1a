/* Nothing here is newer than Windows 2000. winsock2.h comes before windows.h, which would bring the older one. */
#include <winsock2.h>

#include "system.h"

#include <string.h>

#define BACKLOG 16
#define EXIT_TROUBLE 2

static DWORD function_slot = TLS_OUT_OF_INDEXES;

void system_mutex_init(struct system_mutex *mutex)
{
    InitializeCriticalSection(&mutex->section);
}

void system_mutex_lock(struct system_mutex *mutex)
{
    EnterCriticalSection(&mutex->section);
}

void system_mutex_unlock(struct system_mutex *mutex)
{
    LeaveCriticalSection(&mutex->section);
}

void system_signal_init(struct system_signal *signal)
{
    signal->semaphore = CreateSemaphoreA(NULL, 0, 0x7FFFFFFF, NULL);
}

void system_signal_post(struct system_signal *signal)
{
    ReleaseSemaphore(signal->semaphore, 1, NULL);
}

void system_signal_wait(struct system_signal *signal)
{
    WaitForSingleObject(signal->semaphore, INFINITE);
}

void system_signal_free(struct system_signal *signal)
{
    CloseHandle(signal->semaphore);
}

static DWORD WINAPI run_thread(void *argument)
{
    struct system_thread *thread = argument;
    thread->run(thread->argument);
    return 0;
}

void system_thread_start(struct system_thread *thread, void (*run)(void *argument), void *argument)
{
    thread->run = run;
    thread->argument = argument;
    thread->handle = CreateThread(NULL, 0, run_thread, thread, 0, NULL);
    if (thread->handle == NULL) {
        system_fail("cannot start a thread", NULL, GetLastError());
    }
}

void system_thread_join(struct system_thread *thread)
{
    WaitForSingleObject(thread->handle, INFINITE);
    CloseHandle(thread->handle);
}

static void complain(const char *text)
{
    DWORD written;
    WriteFile(GetStdHandle(STD_ERROR_HANDLE), text, (DWORD)strlen(text), &written, NULL);
}

void system_complain(const char *what, const char *about)
{
    complain("rtm-agent: ");
    complain(what);
    complain(about == NULL ? "" : ": ");
    complain(about == NULL ? "" : about);
    complain("\r\n");
}

void system_fail(const char *what, const char *about, unsigned long number)
{
    char error[32];
    system_complain(what, about);
    if (number != 0) {
        wsprintfA(error, "%lu", number);
        system_complain("the error number is", error);
    }
    ExitProcess(EXIT_TROUBLE);
}

static LONG WINAPI report_crash(EXCEPTION_POINTERS *exception)
{
    char code[32];
    const char *function = TlsGetValue(function_slot);
    wsprintfA(code, "0x%08lx", exception->ExceptionRecord->ExceptionCode);
    system_complain(function == NULL ? "exception" : function, code);
    return EXCEPTION_EXECUTE_HANDLER;
}

void system_report_crashes(void)
{
    function_slot = TlsAlloc();
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    SetUnhandledExceptionFilter(report_crash);
}

/* Setting and getting thread-local values changes the last error, so this is done before it is set for a call. */
void system_in_function(const char *name)
{
    TlsSetValue(function_slot, (void *)name);
}

const char *system_current_function(void)
{
    return TlsGetValue(function_slot);
}

system_socket system_listen(const char *address, unsigned short port)
{
    WSADATA data;
    struct sockaddr_in here;
    SOCKET listening;
    if (WSAStartup(MAKEWORD(2, 0), &data) != 0) {
        system_fail("cannot start Winsock", NULL, 0);
    }
    memset(&here, 0, sizeof here);
    here.sin_family = AF_INET;
    here.sin_port = htons(port);
    here.sin_addr.s_addr = inet_addr(address);
    if (here.sin_addr.s_addr == INADDR_NONE) {
        system_fail("not an IPv4 address", address, 0);
    }
    listening = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listening, (const struct sockaddr *)&here, sizeof here) != 0 || listen(listening, BACKLOG) != 0) {
        system_fail("cannot listen", address, (unsigned long)WSAGetLastError());
    }
    SetHandleInformation((HANDLE)listening, HANDLE_FLAG_INHERIT, 0);
    return listening;
}

/* Starts this program again with one argument more: the connection, which it inherits. */
static void serve_in_a_process(SOCKET connection)
{
    static char command[32768];
    STARTUPINFOA start;
    PROCESS_INFORMATION process;
    memset(&start, 0, sizeof start);
    start.cb = sizeof start;
    if (lstrlenA(GetCommandLineA()) > (int)sizeof command - 64) {
        system_fail("the command line is too long", NULL, 0);
    }
    lstrcpyA(command, GetCommandLineA());
    wsprintfA(command + lstrlenA(command), " --connection %lu", (unsigned long)connection);
    SetHandleInformation((HANDLE)connection, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
    if (CreateProcessA(NULL, command, NULL, NULL, TRUE, 0, NULL, NULL, &start, &process)) {
        CloseHandle(process.hThread);
        CloseHandle(process.hProcess);
    } else {
        system_complain("cannot start a process for the connection", NULL);
    }
}

system_socket system_accept(system_socket listening)
{
    while (1) {
        SOCKET connection = accept(listening, NULL, NULL);
        if (connection != INVALID_SOCKET) {
            BOOL yes = TRUE;
            setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, (const char *)&yes, sizeof yes);
            serve_in_a_process(connection);
            closesocket(connection);
        }
    }
}

system_socket system_inherited(unsigned long number)
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 0), &data) != 0) {
        system_fail("cannot start Winsock", NULL, 0);
    }
    return (system_socket)number;
}

void system_close(system_socket socket)
{
    closesocket(socket);
}

size_t system_read(system_socket from, char *buffer, size_t size)
{
    DWORD count = 0;
    if (from == SYSTEM_STDIO) {
        return ReadFile(GetStdHandle(STD_INPUT_HANDLE), buffer, (DWORD)size, &count, NULL) ? count : 0;
    }
    int received = recv(from, buffer, (int)size, 0);
    return received < 0 ? 0 : (size_t)received;
}

BOOL system_write(system_socket to, const char *bytes, size_t length)
{
    while (length > 0) {
        DWORD count = 0;
        if (to == SYSTEM_STDIO) {
            if (!WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), bytes, (DWORD)length, &count, NULL)) {
                return FALSE;
            }
        } else {
            int sent = send(to, bytes, (int)length, 0);
            if (sent < 0) {
                return FALSE;
            }
            count = (DWORD)sent;
        }
        bytes += count;
        length -= count;
    }
    return TRUE;
}
