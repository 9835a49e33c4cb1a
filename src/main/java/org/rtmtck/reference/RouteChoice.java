package org.rtmtck.reference;

/** Open questions about routes: which is best, what names one, how long it stays, how it goes. */
public non-sealed interface RouteChoice extends Choice {

    /** Which of several equally good routes is best (DRC-067). */
    enum TieBreak implements RouteChoice {
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
    enum IpxRule implements RouteChoice {
        /** Fewer ticks, then fewer hops. */
        TICKS_THEN_HOPS,
        /** Fewer hops, then fewer ticks. */
        HOPS_THEN_TICKS,
        /** Better protocol priority, then fewer ticks, then fewer hops. */
        PRIORITY_FIRST
    }

    /** What the single-route option calls the same network (DRC-221). */
    enum SingleRouteNetwork implements RouteChoice {
        /** Equal number and mask. */
        NUMBER_AND_MASK,
        /** Equal number. */
        NUMBER_ONLY
    }

    /** What an IP network with bits outside its mask is (DRC-222). */
    enum HostBits implements RouteChoice {
        /** A network of its own, stored as given. */
        KEPT,
        /** The network without those bits. */
        CLEARED,
        /** Refused with ERROR_INVALID_PARAMETER. */
        REFUSED
    }

    /** What a lifetime of 0 seconds means. */
    enum ZeroLifetime implements RouteChoice {
        /** The route ages at once: the next call does not see it any more. */
        ENDS_AT_ONCE,
        /** The route never ages. */
        NEVER_ENDS,
        /** Refused with ERROR_INVALID_PARAMETER. */
        REFUSED
    }

    /** What a lifetime above the documented limit means. */
    enum LongLifetime implements RouteChoice {
        /** That many seconds. */
        AS_GIVEN,
        /** The limit. */
        CAPPED,
        /** Refused with ERROR_INVALID_PARAMETER. */
        REFUSED
    }

    /** Whether others can see some of a leaving client's routes gone and others not (DRC-049). */
    enum Removing implements RouteChoice {
        /** They cannot: all routes go at once. */
        AT_ONCE,
        /** They can: one route goes after the other, each told by a message of its own. */
        STEPWISE
    }
}
