package org.rtmtck.model;

import java.util.List;
import org.rtmtck.catalogue.Req;

/** What a handle that is not a live client's is, as far as the model can tell. */
enum HandleKind {
    NULL("the NULL handle", Req.DRC_020, Req.DRC_021),
    FAILED_REGISTRATION("the result of a registration that failed", Req.DRC_020, Req.DRC_022),
    STALE("the handle of a client that was deregistered", Req.DRC_028),
    STALE_REPLACED("the handle of a client whose protocol is registered again", Req.DRC_207),
    ENUMERATION("the handle of an enumeration", Req.DRC_025),
    EVENT("the handle of an event object", Req.DRC_026),
    MINUS_ONE("INVALID_HANDLE_VALUE", Req.DRC_024),
    NEVER_ISSUED("a value that RtmRegisterClient never returned", Req.DRC_023);

    private final String words;
    private final List<Req> requirements;

    HandleKind(String words, Req... requirements) {
        this.words = words;
        this.requirements = List.of(requirements);
    }

    String words() {
        return words;
    }

    /** The requirements on RtmDeregisterClient with such a handle. */
    List<Req> requirements() {
        return requirements;
    }
}
