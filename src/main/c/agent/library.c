#include "library.h"

#include "system.h"

#include <stddef.h>
#include <string.h>

#ifndef _WIN32
#include <dlfcn.h>
#endif

struct export {
    const char *name;
    size_t offset;
    int stack_bytes; /* of the arguments, in the decorated names of 32-bit Windows */
    BOOL required;
};

#define EXPORT(name, stack_bytes, required)                             \
    {                                                                   \
        #name, offsetof(struct library, name), stack_bytes, required \
    }

static const struct export exports[] = {
    EXPORT(RtmRegisterClient, 16, TRUE),
    EXPORT(RtmDeregisterClient, 4, TRUE),
    EXPORT(RtmAddRoute, 24, TRUE),
    EXPORT(RtmDeleteRoute, 16, TRUE),
    EXPORT(RtmBlockDeleteRoutes, 12, TRUE),
    EXPORT(RtmDequeueRouteChangeMessage, 16, TRUE),
    EXPORT(RtmIsRoute, 12, TRUE),
    EXPORT(RtmGetNetworkCount, 4, TRUE),
    EXPORT(RtmGetRouteAge, 4, TRUE),
    EXPORT(RtmCreateEnumerationHandle, 12, TRUE),
    EXPORT(RtmEnumerateGetNextRoute, 8, TRUE),
    EXPORT(RtmCloseEnumerationHandle, 4, TRUE),
    EXPORT(RtmGetFirstRoute, 12, TRUE),
    EXPORT(RtmGetNextRoute, 12, TRUE),
    EXPORT(RtmTestSetTimeSource, 4, FALSE),
    EXPORT(RtmTestRunTimers, 0, FALSE),
};

#ifdef _WIN32

static void *open_module(const char *path)
{
    HMODULE module = LoadLibraryA(path);
    if (module == NULL) {
        system_fail("cannot load the library", path, GetLastError());
    }
    return module;
}

/* Rtm.dll exports plain names; a compiler may have decorated those of another library. */
static void find(void *module, const struct export *export, void *address)
{
    FARPROC found = GetProcAddress(module, export->name);
#ifndef _WIN64
    if (found == NULL) {
        char decorated[64];
        wsprintfA(decorated, "%s@%d", export->name, export->stack_bytes);
        found = GetProcAddress(module, decorated);
    }
#endif
    memcpy(address, &found, sizeof found);
}

void library_unload(struct library *library)
{
    FreeLibrary(library->module);
}

#else

static void *open_module(const char *path)
{
    void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (module == NULL) {
        system_fail("cannot load the library", dlerror(), 0);
    }
    return module;
}

static void find(void *module, const struct export *export, void *address)
{
    void *found = dlsym(module, export->name);
    memcpy(address, &found, sizeof found);
}

void library_unload(struct library *library)
{
    dlclose(library->module);
}

#endif

void library_load(struct library *library, const char *path)
{
    library->module = open_module(path);
    for (size_t i = 0; i < sizeof exports / sizeof *exports; i++) {
        void *address = (char *)library + exports[i].offset;
        void *none = NULL;
        find(library->module, &exports[i], address);
        if (exports[i].required && memcmp(address, &none, sizeof none) == 0) {
            system_fail("the library does not export", exports[i].name, 0);
        }
    }
}
