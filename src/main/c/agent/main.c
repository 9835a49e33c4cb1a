/* rtm-agent: lets rtm-tck call a shared library that exports the functions of Rtm.h. See spec/agent-protocol.md. */
#include "allocator.h"
#include "instance.h"
#include "session.h"
#include "system.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_WORDS 32

static const char usage[] =
    "usage: rtm-agent [OPTION]... LIBRARY\n"
    "Speaks the agent protocol of rtm-tck for a library that exports the 14 functions of Rtm.h,\n"
    "over standard input and output unless told to listen.\n"
    "  --listen [ADDRESS:]PORT   serve TCP connections; ADDRESS is 127.0.0.1 unless given\n"
    "  --token-file FILE         ask each connection for the word in FILE; needed for other addresses\n"
    "  --name NAME               what to call the implementation; the name of the library unless given\n"
    "  --version TEXT            which version it is\n"
    "  --with CAPABILITY         claim a capability that cannot be found out, such as ageing\n"
    "  --without CAPABILITY      do not claim one\n"
    "  --keep-loaded             end an instance by deregistering its clients only, without loading anew\n";

struct settings {
    struct instance_options instance;
    char address[64];
    unsigned short port; /* 0 for standard input and output */
    char *token;
    const char *name, *version;
    const char *with[MAX_WORDS], *without[MAX_WORDS];
    int with_count, without_count;
    BOOL is_connection;
    unsigned long connection;
};

static void fail_usage(const char *what, const char *about)
{
    system_complain(what, about);
    fputs(usage, stderr);
    exit(2);
}

static BOOL port_read(struct word word, unsigned short *port)
{
    DWORD value;
    if (!word_dword(word, &value) || value == 0 || value > 65535) {
        return FALSE;
    }
    *port = (unsigned short)value;
    return TRUE;
}

static void read_listen(struct settings *settings, const char *text)
{
    struct word rest = {text, strlen(text)};
    struct word address = {"127.0.0.1", 9};
    if (word_has(rest, ':')) {
        address = word_cut(&rest, ':');
    }
    if (address.length >= sizeof settings->address || !port_read(rest, &settings->port)) {
        fail_usage("--listen wants PORT or ADDRESS:PORT", text);
    }
    memcpy(settings->address, address.start, address.length);
    settings->address[address.length] = '\0';
}

static void read_token(struct settings *settings, const char *path)
{
    static char line[258];
    FILE *file = fopen(path, "r");
    if (file == NULL || fgets(line, sizeof line, file) == NULL) {
        system_fail("cannot read the token", path, 0);
        return;
    }
    fclose(file);
    line[strcspn(line, " \t\r\n")] = '\0';
    if (line[0] == '\0') {
        system_fail("the token is empty", path, 0);
    }
    settings->token = line;
}

static void add_word(const char **words, int *count, const char *word)
{
    if (*count == MAX_WORDS) {
        fail_usage("too many capabilities", NULL);
    }
    words[(*count)++] = word;
}

/* Takes an option with its value; FALSE if it is none. */
static BOOL read_option(struct settings *settings, const char *option, const char *value)
{
    struct word number = {value, value == NULL ? 0 : strlen(value)};
    DWORD connection;
    if (value == NULL) {
        return FALSE;
    }
    if (strcmp(option, "--listen") == 0) {
        read_listen(settings, value);
    } else if (strcmp(option, "--token-file") == 0) {
        read_token(settings, value);
    } else if (strcmp(option, "--name") == 0) {
        settings->name = value;
    } else if (strcmp(option, "--version") == 0) {
        settings->version = value;
    } else if (strcmp(option, "--with") == 0) {
        add_word(settings->with, &settings->with_count, value);
    } else if (strcmp(option, "--without") == 0) {
        add_word(settings->without, &settings->without_count, value);
    } else if (strcmp(option, "--connection") == 0 && word_dword(number, &connection)) {
        settings->is_connection = TRUE;
        settings->connection = connection;
    } else {
        return FALSE;
    }
    return TRUE;
}

static void read_arguments(struct settings *settings, int count, char **arguments)
{
    int i = 1;
    while (i < count) {
        const char *value = i + 1 < count ? arguments[i + 1] : NULL;
        if (strcmp(arguments[i], "--keep-loaded") == 0) {
            settings->instance.keep_loaded = TRUE;
            i++;
        } else if (read_option(settings, arguments[i], value)) {
            i += 2;
        } else if (arguments[i][0] == '-' || settings->instance.path != NULL) {
            fail_usage("cannot make sense of", arguments[i]);
        } else {
            settings->instance.path = arguments[i++];
        }
    }
    if (settings->instance.path == NULL) {
        fail_usage("the library is missing", NULL);
    }
    if (settings->port != 0 && settings->token == NULL && strncmp(settings->address, "127.", 4) != 0) {
        fail_usage("listening beyond this machine needs --token-file", settings->address);
    }
}

/* A family is installed if its networks can be counted. Nothing is registered to find out: a probe must do no harm. */
static BOOL is_installed(DWORD family)
{
    SetLastError(ERROR_INVALID_PARAMETER);
    return instance_library.RtmGetNetworkCount(family) != 0 || GetLastError() == NO_ERROR;
}

static BOOL has_word(const char *const *words, int count, const char *word)
{
    for (int i = 0; i < count; i++) {
        if (strcmp(words[i], word) == 0) {
            return TRUE;
        }
    }
    return FALSE;
}

static void claim(const struct settings *settings, struct text *hello, const char *capability, BOOL offered)
{
    if (has_word(settings->with, settings->with_count, capability)
        || (offered && !has_word(settings->without, settings->without_count, capability))) {
        text_put(hello, " ");
        text_put(hello, capability);
    }
}

static void put_base_name(struct text *hello, const char *path)
{
    const char *start = path;
    for (const char *at = path; *at != '\0'; at++) {
        if (*at == '/' || *at == '\\') {
            start = at + 1;
        }
    }
    text_put_bytes(hello, start, strcspn(start, ". ;"));
}

static void compose_hello(const struct settings *settings, struct text *hello)
{
    text_put(hello, "hello 1; name ");
    if (settings->name != NULL) {
        text_put(hello, settings->name);
    } else {
        put_base_name(hello, settings->instance.path);
    }
    text_put(hello, "; version ");
    text_put(hello, settings->version == NULL ? "unknown" : settings->version);
    text_put(hello, "; capabilities");
    claim(settings, hello, "ip", is_installed(RTM_PROTOCOL_FAMILY_IP));
    claim(settings, hello, "ipx", is_installed(RTM_PROTOCOL_FAMILY_IPX));
    claim(settings, hello, "change-notification", TRUE);
    claim(settings, hello, "single-route", TRUE);
    claim(settings, hello, "concurrent-callers", TRUE);
    claim(settings, hello, "last-error", TRUE);
    claim(settings, hello, "ageing", TRUE);
    claim(settings, hello, "virtual-time", instance_has_clock());
    claim(settings, hello, "resource-faults", allocator_watches());
    claim(settings, hello, "allocations", allocator_watches());
    claim(settings, hello, "asynchronous-notification", FALSE);
    text_put_bytes(hello, "", 1);
}

int main(int count, char **arguments)
{
    struct settings settings;
    struct session_options session;
    struct text hello = {NULL, 0, 0};
    memset(&settings, 0, sizeof settings);
    system_report_crashes();
    read_arguments(&settings, count, arguments);
    session.stream = SYSTEM_STDIO;
#ifdef _WIN32
    if (settings.is_connection) {
        session.stream = system_inherited(settings.connection);
        settings.port = 0;
    }
#endif
    if (settings.port != 0) {
        session.stream = system_accept(system_listen(settings.address, settings.port));
    }
    instance_begin(&settings.instance);
    compose_hello(&settings, &hello);
    instance_reset();
    session.token = settings.token;
    session.hello = hello.data;
    session_run(&session);
    text_free(&hello);
    return 0;
}
