package org.rtmtck.reference;

/** Open questions about handles, registrations and the end of a registration. */
public non-sealed interface ClientChoice extends Choice {

    /** Which families are installed. */
    enum Families implements ClientChoice {
        /** IP and IPX. */
        BOTH,
        /** IP only. */
        IP_ONLY,
        /** IPX only. */
        IPX_ONLY
    }

    /** Whether one protocol identifier can be registered in both families at once (DRC-056). */
    enum SameProtocolInBothFamilies implements ClientChoice {
        /** It can. */
        ACCEPTED,
        /** The second registration is refused with ERROR_CLIENT_ALREADY_EXISTS. */
        REFUSED
    }

    /** How handle values are given out (DRC-114). */
    enum Handles implements ClientChoice {
        /** Rising values from one counter for clients and enumerations; none is used twice. */
        NEVER_REUSED,
        /** The value that was freed last is given out again, to the same kind. */
        REUSED,
        /** Values from all over the 64-bit range; none is used twice. */
        SCATTERED,
        /** Clients and enumerations are numbered apart, so that one value can be both. */
        NUMBERED_BY_KIND
    }

    /** What deregistration does to the client's own event (DRC-091, DRC-093). */
    enum OwnEvent implements ClientChoice {
        /** Nothing. */
        LEFT_ALONE,
        /** Signals it. */
        SIGNALLED,
        /** Resets it. */
        RESET
    }

    /** Which error deregistration reports if both apply (DRC-133). */
    enum FirstCheck implements ClientChoice {
        /** ERROR_INVALID_HANDLE. */
        HANDLE,
        /** ERROR_NO_SYSTEM_RESOURCES. */
        RESOURCES
    }

    /** What is left of a client whose deregistration met a lack of resources (DRC-131). */
    enum AfterLack implements ClientChoice {
        /** Everything. */
        NOTHING_HAPPENED,
        /** It is registered, but some of its routes are gone. */
        SOME_ROUTES_GONE,
        /** It is registered, but all of its routes are gone. */
        ALL_ROUTES_GONE,
        /** It is gone, and so are its routes. */
        CLIENT_GONE
    }

    /** What functions that report through their result do to the last-error value (DRC-005). */
    enum LastErrorValue implements ClientChoice {
        /** Nothing. */
        UNTOUCHED,
        /** They set it to their result. */
        SET_TO_RESULT
    }
}
