package org.rtmtck.reference;

/** Open questions about change messages and about what a call writes to the caller. */
public non-sealed interface NoticeChoice extends Choice {

    /** How many messages tell of several removed routes to one network (DRC-076). */
    enum MessageDetail implements NoticeChoice {
        /** One, with the net effect. */
        NET,
        /** One for each step of the best route, routes going in the order in which they were added. */
        CHAIN,
        /** As CHAIN, in the opposite order. */
        CHAIN_BACKWARDS
    }

    /** In which order messages about several networks are queued (DRC-077). */
    enum MessageOrder implements NoticeChoice {
        /** As networks come in the ordered scan. */
        BY_NETWORK,
        /** The other way round. */
        BY_NETWORK_BACKWARDS,
        /** Scattered, but the same each time. */
        SCATTERED
    }

    /** What becomes of unread messages about one network (DRC-080, assumption A12). */
    enum Merging implements NoticeChoice {
        /** All are kept. */
        NONE,
        /** They are replaced by one with their net effect, or by none. */
        NET_EFFECT
    }

    /** When messages are queued and events signalled (DRC-079). */
    enum Delivery implements NoticeChoice {
        /** Before the call that caused them returns. */
        SYNCHRONOUS,
        /** A moment later by the clock. */
        LATER
    }

    /** What a buffer that is not filled holds after a successful call (DRC-085). */
    enum UnusedBuffer implements NoticeChoice {
        /** What it held before. */
        UNTOUCHED,
        /** Nothing. */
        EMPTIED,
        /** A route of zeroes. */
        ZEROED
    }
}
