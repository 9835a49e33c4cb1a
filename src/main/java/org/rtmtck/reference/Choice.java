package org.rtmtck.reference;

/**
 * A question that the documentation leaves open. Each constant is a lawful answer; the first one of each question is
 * what the reference implementation does unless told otherwise.
 */
public interface Choice {

    /** Which of several equally good routes is best (DRC-067). */
    enum TieBreak implements Choice {
        /** The first in the order of the ordered scan. */
        FIRST_IN_ORDER,
        /** The last in that order. */
        LAST_IN_ORDER,
        /** The one that was added first. */
        OLDEST,
        /** The one that was added last. */
        NEWEST,
        /** The one that is best already; among others, the first in the order of the ordered scan. */
        INCUMBENT
    }

    /** How IPX routes compare (DRC-068). */
    enum IpxRule implements Choice {
        /** Fewer ticks, then fewer hops. */
        TICKS_THEN_HOPS,
        /** Fewer hops, then fewer ticks. */
        HOPS_THEN_TICKS,
        /** Better protocol priority, then fewer ticks, then fewer hops. */
        PRIORITY_FIRST
    }

    /** How handle values are given out (DRC-114). */
    enum Handles implements Choice {
        /** Rising values from one counter for clients and enumerations; none is used twice. */
        NEVER_REUSED,
        /** The value that was freed last is given out again, to the same kind. */
        REUSED,
        /** Values from all over the 64-bit range; none is used twice. */
        SCATTERED,
        /** Clients and enumerations are numbered apart, so that one value can be both. */
        NUMBERED_BY_KIND
    }

    /** What an open enumeration shows of changes (DRC-101). */
    enum Enumerating implements Choice {
        /** Routes removed since it was opened are passed over; others are shown as they are now. */
        LIVE,
        /** Every route is shown as it was when the enumeration was opened. */
        SNAPSHOT,
        /** A mixture: routes come in blocks of three that are read ahead. */
        BLOCKS
    }

    /** How many messages tell of several removed routes to one network (DRC-076). */
    enum MessageDetail implements Choice {
        /** One, with the net effect. */
        NET,
        /** One for each step of the best route, routes going in the order in which they were added. */
        CHAIN,
        /** As CHAIN, in the opposite order. */
        CHAIN_BACKWARDS
    }

    /** In which order messages about several networks are queued (DRC-077). */
    enum MessageOrder implements Choice {
        /** As networks come in the ordered scan. */
        BY_NETWORK,
        /** The other way round. */
        BY_NETWORK_BACKWARDS,
        /** Scattered, but the same each time. */
        SCATTERED
    }

    /** What becomes of unread messages about one network (DRC-080, assumption A12). */
    enum Merging implements Choice {
        /** All are kept. */
        NONE,
        /** They are replaced by one with their net effect, or by none. */
        NET_EFFECT
    }

    /** What a buffer that is not filled holds after a successful call (DRC-085). */
    enum UnusedBuffer implements Choice {
        /** What it held before. */
        UNTOUCHED,
        /** Nothing. */
        EMPTIED
    }

    /** What functions that report through their result do to the last-error value (DRC-005). */
    enum LastErrorValue implements Choice {
        /** Nothing. */
        UNTOUCHED,
        /** They set it to their result. */
        SET_TO_RESULT
    }

    /** What deregistration does to the client's own event (DRC-091, DRC-093). */
    enum OwnEvent implements Choice {
        /** Nothing. */
        LEFT_ALONE,
        /** Signals it. */
        SIGNALLED,
        /** Resets it. */
        RESET
    }

    /** Whether one protocol identifier can be registered in both families at once (DRC-056). */
    enum SameProtocolInBothFamilies implements Choice {
        /** It can. */
        ACCEPTED,
        /** The second registration is refused with ERROR_CLIENT_ALREADY_EXISTS. */
        REFUSED
    }

    /** Which families are installed. */
    enum Families implements Choice {
        /** IP and IPX. */
        BOTH,
        /** IP only. */
        IP_ONLY,
        /** IPX only. */
        IPX_ONLY
    }

    /** What the single-route option calls the same network (DRC-221). */
    enum SingleRouteNetwork implements Choice {
        /** Equal number and mask. */
        NUMBER_AND_MASK,
        /** Equal number. */
        NUMBER_ONLY
    }

    /** What an IP network with bits outside its mask is (DRC-222). */
    enum HostBits implements Choice {
        /** A network of its own, stored as given. */
        KEPT,
        /** The network without those bits. */
        CLEARED,
        /** Refused with ERROR_INVALID_PARAMETER. */
        REFUSED
    }

    /** What a lifetime of 0 seconds means. */
    enum ZeroLifetime implements Choice {
        /** The route ages at once: the next call does not see it any more. */
        ENDS_AT_ONCE,
        /** The route never ages. */
        NEVER_ENDS,
        /** Refused with ERROR_INVALID_PARAMETER. */
        REFUSED
    }

    /** What a lifetime above the documented limit means. */
    enum LongLifetime implements Choice {
        /** That many seconds. */
        AS_GIVEN,
        /** The limit. */
        CAPPED,
        /** Refused with ERROR_INVALID_PARAMETER. */
        REFUSED
    }

    /** What comes after a route that is not in the table any more (DRC-105). */
    enum ScanFromRemoved implements Choice {
        /** The next route in order. */
        CONTINUES,
        /** ERROR_NO_ROUTES. */
        ENDS,
        /** ERROR_INVALID_PARAMETER. */
        REFUSED
    }

    /** Which way the ordered scan goes (pages GFR and GNR do not say). */
    enum ScanDirection implements Choice {
        /** Rising. */
        RISING,
        /** Falling. */
        FALLING
    }

    /** Which error deregistration reports if both apply (DRC-133). */
    enum FirstCheck implements Choice {
        /** ERROR_INVALID_HANDLE. */
        HANDLE,
        /** ERROR_NO_SYSTEM_RESOURCES. */
        RESOURCES
    }

    /** What is left of a client whose deregistration met a lack of resources (DRC-131). */
    enum AfterLack implements Choice {
        /** Everything. */
        NOTHING_HAPPENED,
        /** It is registered, but some of its routes are gone. */
        SOME_ROUTES_GONE,
        /** It is registered, but all of its routes are gone. */
        ALL_ROUTES_GONE,
        /** It is gone, and so are its routes. */
        CLIENT_GONE
    }

    /** When messages are queued and events signalled (DRC-079). */
    enum Delivery implements Choice {
        /** Before the call that caused them returns. */
        SYNCHRONOUS,
        /** A moment later by the clock. */
        LATER
    }
}
