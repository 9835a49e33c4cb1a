#include "session.h"

#include "allocator.h"
#include "calls.h"
#include "instance.h"

#include <stdlib.h>
#include <string.h>

#define MAX_LINE 1048576u
#define READ_SIZE 65536u
#define MAX_THREADS 64

/* A thread that the kit has named. */
struct named_thread {
    struct system_thread thread;
    struct system_signal asked;
    struct caller caller;
    struct text request; /* one line at a time */
    char name[32];
    BOOL ends;
};

static struct session_options options;
static BOOL admitted;
static struct system_mutex output;
static struct caller main_caller;
static struct named_thread threads[MAX_THREADS];
static size_t thread_count;

/* A line as it is being answered. */
struct answer {
    struct caller *caller;
    struct text text;
    BOOL holds_output; /* from `events` on, so that what it says is true when the line is written */
};

static void hold_output(struct answer *answer)
{
    if (!answer->holds_output) {
        system_mutex_lock(&output);
        answer->holds_output = TRUE;
    }
}

static void send_answer(struct answer *answer)
{
    hold_output(answer);
    text_put(&answer->text, "\n");
    if (!system_write(options.stream, answer->text.data, answer->text.length)) {
        exit(0);
    }
    system_mutex_unlock(&output);
    answer->holds_output = FALSE;
}

static void refuse(struct text *reply, const char *why, struct word word)
{
    text_put(reply, "?");
    text_put(reply, why);
    text_put(reply, " ");
    text_put_bytes(reply, word.start, word.length < 40 ? word.length : 40);
}

/* Compares in a time that does not depend on where the difference is. */
static BOOL token_fits(struct word word)
{
    size_t length = strlen(options.token);
    unsigned char difference = length != word.length;
    for (size_t i = 0; i < word.length && i < length; i++) {
        difference |= (unsigned char)(word.start[i] ^ options.token[i]);
    }
    return difference == 0;
}

static void hello(struct cursor *arguments, struct text *reply)
{
    cursor_take(arguments); /* the kit's version; ours is in the answer, and the kit decides */
    if (options.token != NULL && (!cursor_take_if(arguments, "token") || !token_fits(cursor_take(arguments)))) {
        text_put(reply, "?wrong token");
        return;
    }
    admitted = TRUE;
    text_put(reply, options.hello);
}

static BOOL step_read(struct word word, ULONGLONG *step)
{
    static const struct {
        char unit;
        ULONGLONG seconds;
    } units[] = {{'s', 1}, {'m', 60}, {'h', 3600}};
    struct word digits = {word.start + 1, word.length - 2};
    for (int i = 0; i < 3; i++) {
        if (word.length >= 3 && word.start[word.length - 1] == units[i].unit && word_number(digits, step)) {
            *step *= units[i].seconds * 10000000u;
            return TRUE;
        }
    }
    return FALSE;
}

static void set_clock(struct cursor *arguments, struct text *reply)
{
    struct word word = cursor_take(arguments);
    ULONGLONG value;
    if (!instance_has_clock()) {
        refuse(reply, "the library has a clock of its own:", word);
    } else if (word_begins(word, "+") ? step_read(word, &value) : word_number(word, &value)) {
        instance_set_clock(word_begins(word, "+") ? instance_clock() + value : value);
        text_put(reply, "ok");
    } else {
        refuse(reply, "cannot read the time", word);
    }
}

static void number_into(struct cursor *arguments, struct text *reply, void (*take)(ULONGLONG number))
{
    struct word word = cursor_take(arguments);
    ULONGLONG number;
    if (word_number(word, &number)) {
        take(number);
        text_put(reply, "ok");
    } else {
        refuse(reply, "cannot read the number", word);
    }
}

static void set_last_error(struct answer *answer, struct cursor *arguments)
{
    struct word word = cursor_take(arguments);
    if (word_dword(word, &answer->caller->last_error)) {
        text_put(&answer->text, "ok");
    } else {
        refuse(&answer->text, "cannot read the number", word);
    }
}

static void use_event(struct word name, struct cursor *arguments, struct text *reply)
{
    struct word word = cursor_take(arguments);
    HANDLE event;
    if (!handle_read(word, &event) || event == NULL) {
        refuse(reply, "not an event:", word);
    } else if (word_is(name, "SetEvent")) {
        SetEvent(event);
        text_put(reply, "ok");
    } else if (word_is(name, "ResetEvent")) {
        ResetEvent(event);
        text_put(reply, "ok");
    } else {
        text_put(reply, WaitForSingleObject(event, 0) == WAIT_OBJECT_0 ? "WAIT_OBJECT_0" : "WAIT_TIMEOUT");
    }
}

static void end_threads(void)
{
    for (size_t i = 0; i < thread_count; i++) {
        threads[i].ends = TRUE;
        system_signal_post(&threads[i].asked);
        system_thread_join(&threads[i].thread);
        system_signal_free(&threads[i].asked);
        text_free(&threads[i].request);
    }
    thread_count = 0;
}

static void reset(struct answer *answer)
{
    end_threads();
    instance_reset();
    answer->caller->last_error = NO_ERROR;
    text_put(&answer->text, "ok");
}

static void surrounding(struct answer *answer, struct word name, struct cursor *arguments)
{
    struct text *reply = &answer->text;
    if (word_is(name, "events")) {
        hold_output(answer);
        instance_write_events(reply);
    } else if (word_is(name, "SetLastError")) {
        set_last_error(answer, arguments);
    } else if (word_is(name, "GetLastError")) {
        text_put_decimal(reply, answer->caller->last_error);
    } else if (word_is(name, "clock")) {
        set_clock(arguments, reply);
    } else if (word_is(name, "reset")) {
        reset(answer);
    } else if (word_is(name, "settle")) {
        text_put(reply, "ok");
    } else if (word_is(name, "WaitForSingleObject") || word_is(name, "SetEvent") || word_is(name, "ResetEvent")) {
        use_event(name, arguments, reply);
    } else if (word_is(name, "fail-resource")) {
        number_into(arguments, reply, allocator_fail);
    } else if (word_is(name, "acquisitions")) {
        text_put_decimal(reply, allocator_requests());
    } else if (word_is(name, "allocations")) {
        text_put_decimal(reply, allocator_blocks());
    } else {
        refuse(reply, "unknown statement", name);
    }
}

static void carry_out(struct answer *answer, struct word statement)
{
    struct cursor cursor = {statement.start, statement.start + statement.length};
    struct cursor after_first = cursor;
    struct word name = cursor_take(&after_first);
    struct word binding = {name.start, 0};
    if (cursor_take_if(&after_first, "=")) {
        binding = name;
        cursor = after_first;
    }
    name = cursor_take(&cursor);
    if (word_is(name, "hello")) {
        hello(&cursor, &answer->text);
    } else if (!admitted) {
        text_put(&answer->text, "?say hello first");
    } else if (!call_make(answer->caller, name, &cursor, binding, &answer->text)) {
        surrounding(answer, name, &cursor);
    }
}

/* Answers a line; `label` begins the reply. */
static void answer_line(struct caller *caller, struct word line, struct text *scratch, struct word label)
{
    struct answer answer = {caller, *scratch, FALSE};
    answer.text.length = 0;
    text_put_bytes(&answer.text, label.start, label.length);
    text_put(&answer.text, label.length > 0 ? " " : "");
    carry_out(&answer, word_cut(&line, ';'));
    while (line.length > 0) {
        text_put(&answer.text, "; ");
        carry_out(&answer, word_cut(&line, ';'));
    }
    send_answer(&answer);
    *scratch = answer.text;
}

static void serve_thread(void *argument)
{
    struct named_thread *thread = argument;
    struct text scratch = {NULL, 0, 0};
    system_signal_wait(&thread->asked);
    while (!thread->ends) {
        struct word line = {thread->request.data, thread->request.length};
        struct word label = {thread->name, strlen(thread->name)};
        answer_line(&thread->caller, line, &scratch, label);
        system_signal_wait(&thread->asked);
    }
    text_free(&scratch);
}

static struct named_thread *thread_named(struct word name)
{
    struct named_thread *thread;
    for (size_t i = 0; i < thread_count; i++) {
        if (word_is(name, threads[i].name)) {
            return &threads[i];
        }
    }
    if (thread_count == MAX_THREADS || name.length >= sizeof thread->name) {
        return NULL;
    }
    thread = &threads[thread_count++];
    memset(thread, 0, sizeof *thread);
    memcpy(thread->name, name.start, name.length);
    system_signal_init(&thread->asked);
    system_thread_start(&thread->thread, serve_thread, thread);
    return thread;
}

static void hand_over(struct word line)
{
    struct cursor cursor = {line.start, line.start + line.length};
    struct word name = cursor_take(&cursor);
    struct named_thread *thread = admitted ? thread_named(name) : NULL;
    if (thread == NULL) {
        system_fail("too many threads, or no handshake", NULL, 0);
        return;
    }
    thread->request.length = 0;
    text_put_bytes(&thread->request, cursor.at, (size_t)(cursor.end - cursor.at));
    system_signal_post(&thread->asked);
}

static void take_line(struct word line, struct text *scratch)
{
    static const struct word no_label = {"", 0};
    if (line.length > 0 && line.start[line.length - 1] == '\r') {
        line.length--;
    }
    if (word_begins(line, "@")) {
        hand_over(line);
    } else {
        answer_line(&main_caller, line, scratch, no_label);
    }
}

void session_run(const struct session_options *given)
{
    struct text input = {NULL, 0, 0};
    struct text scratch = {NULL, 0, 0};
    char *buffer = malloc(READ_SIZE);
    size_t count;
    options = *given;
    system_mutex_init(&output);
    while (buffer != NULL && (count = system_read(options.stream, buffer, READ_SIZE)) > 0) {
        struct word rest = {buffer, count};
        while (word_has(rest, '\n')) {
            struct word line = word_cut(&rest, '\n');
            if (input.length > 0) {
                text_put_bytes(&input, line.start, line.length);
                line.start = input.data;
                line.length = input.length;
                input.length = 0;
            }
            take_line(line, &scratch);
        }
        text_put_bytes(&input, rest.start, rest.length);
        if (input.length > MAX_LINE) {
            system_fail("a request line is too long", NULL, 0);
        }
    }
    text_free(&input);
    text_free(&scratch);
    free(buffer);
}
