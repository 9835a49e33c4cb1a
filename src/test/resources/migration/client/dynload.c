/*
 * dynload.c: for systems on which rtm.dll may be missing.
 */
#include "proto.h"

static const char *const Needed[] = {
    "RtmRegisterClient",
    "RtmDeregisterClient",
    "RtmAddRoute",
    "RtmDeleteRoute",
    "RtmCreateRouteTable",      /* never documented */
};

static DEREGISTER_FN KeepAlive = RtmDeregisterClient;

BOOL LoadRtm(DEREGISTER_FN *Deregister, REGISTER_FN *Register)
{
    HMODULE Module = LoadLibraryA("rtm.dll");
    DWORD i;

    if (Module == NULL) {
        Log("there is no rtm.dll here");
        return FALSE;
    }
    for (i = 0; i < sizeof(Needed) / sizeof(Needed[0]); i++) {
        if (GetProcAddress(Module, Needed[i]) == NULL) {
            Log("rtm.dll lacks %s", Needed[i]);
            FreeLibrary(Module);
            return FALSE;
        }
    }
    *Deregister = (DEREGISTER_FN)GetProcAddress(Module, "RtmDeregisterClient");
    *Register = (REGISTER_FN)GetProcAddress(Module, "RtmRegisterClient");
    (void)KeepAlive;
    return TRUE;
}
