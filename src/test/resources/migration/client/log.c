/*
 * log.c: messages, in the words of the équipe that wrote them first.
 */
#include "proto.h"
#include <stdarg.h>
#include <stdio.h>

VOID Log(const char *Format, ...)
{
    va_list Arguments;

    va_start(Arguments, Format);
    vfprintf(stderr, Format, Arguments);
    va_end(Arguments);
    fputc('\n', stderr);
}

/* Four names are one number; the first one that fits is shown. */
const char *StatusText(DWORD Status)
{
    switch (Status) {
    case NO_ERROR:
        return "no error";
    case ERROR_INVALID_HANDLE:
        return "not registered (vérifiez RtmRegisterClient)";
    case ERROR_INVALID_PARAMETER:
        return "invalid parameter";
    case ERROR_CLIENT_ALREADY_EXISTS:
        return "registered already";
    case ERROR_NO_SYSTEM_RESOURCES:
        return "no resources";
    case 259:
        return "no such route, no more routes, or no messages";
    default:
        return "?";
    }
}
