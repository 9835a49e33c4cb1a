package org.rtmtck.model;

/**
 * What is known of a client's message queue beside the positions in the networks' histories.
 *
 * @param resetAt the call after which the event was known to be reset; 0 at registration
 * @param touched whether the caller itself wrote to the event since then
 * @param promised whether the last answer said that more messages are waiting
 * @param emptyAt the call after which the queue was known to be empty
 * @param blind whether a message was taken without looking at it, so that its content is not known
 * @param setAt the call at which the caller set the event last, or at which the registration ended; 0 if neither
 * @param saidLast whether the last answer said that its message was the last one
 */
record QueueState(
        long resetAt, boolean touched, boolean promised, long emptyAt, boolean blind, long setAt, boolean saidLast) {

    static QueueState fresh(long serial) {
        return new QueueState(serial, false, false, serial, false, 0, false);
    }

    /**
     * An answer said that nothing is waiting.
     *
     * @param complete whether nothing can come late: else the queue is not known to be empty from now on
     * @param nowBlind whether a message was taken without looking at it
     */
    QueueState drained(long serial, boolean complete, boolean nowBlind) {
        return complete ? fresh(serial) : new QueueState(serial, false, false, emptyAt, nowBlind, 0, false);
    }

    QueueState more(boolean nowBlind) {
        return new QueueState(resetAt, touched, true, emptyAt, blind || nowBlind, setAt, false);
    }

    /** An answer said that its message was the last, while the model knows of more. */
    QueueState lastSaid(long serial, boolean complete) {
        return new QueueState(serial, false, false, complete ? serial : emptyAt, blind, 0, true);
    }

    QueueState eventWritten(long serial, boolean set) {
        return new QueueState(set ? resetAt : serial, true, promised, emptyAt, blind, set ? serial : setAt, saidLast);
    }

    /** Whether the last writing to the event, of which the end of the registration counts as one, was a reset. */
    boolean isResetAfterEnd() {
        return resetAt > setAt;
    }
}
