package org.rtmtck.model;

/**
 * What is known of a client's message queue beside the positions in the networks' histories.
 *
 * @param resetAt the call after which the event was known to be reset; 0 at registration
 * @param touched whether the caller itself wrote to the event since then
 * @param promisedAt the call after which the last answer said that more messages are waiting; -1 if it did not
 * @param emptyAt the call after which the queue was known to be empty
 * @param blind how many messages were taken without looking at them, so that their contents are not known
 * @param elsewhere whether one of those may have been about a network that has been told of by now
 * @param setAt the call at which the caller set the event last, or at which the registration ended; 0 if neither
 * @param saidLast whether the last answer said that its message was the last one
 */
record QueueState(
        long resetAt,
        boolean touched,
        long promisedAt,
        long emptyAt,
        int blind,
        boolean elsewhere,
        long setAt,
        boolean saidLast) {

    static QueueState fresh(long serial) {
        return new QueueState(serial, false, -1, serial, 0, false, 0, false);
    }

    /**
     * An answer said that nothing is waiting.
     *
     * @param complete whether nothing can come late: else the queue is not known to be empty from now on
     * @param unseen how many messages were taken without looking at them
     */
    QueueState drained(long serial, boolean complete, int unseen) {
        return complete ? fresh(serial) : new QueueState(serial, false, -1, emptyAt, unseen, elsewhere, 0, false);
    }

    QueueState more(long serial, boolean nowBlind) {
        return new QueueState(resetAt, touched, serial, emptyAt, blind + (nowBlind ? 1 : 0), elsewhere, setAt, false);
    }

    /** An answer said that its message was the last, while the model knows of more. */
    QueueState lastSaid(long serial, boolean complete) {
        return new QueueState(serial, false, -1, complete ? serial : emptyAt, blind, elsewhere, 0, true);
    }

    /** One of the messages that were not looked at may have been about a network that has been told of by now. */
    QueueState mayBeElsewhere() {
        return new QueueState(resetAt, touched, promisedAt, emptyAt, blind, true, setAt, saidLast);
    }

    boolean promised() {
        return promisedAt >= 0;
    }

    boolean isBlind() {
        return blind > 0;
    }

    QueueState eventWritten(long serial, boolean set) {
        return new QueueState(
                set ? resetAt : serial, true, promisedAt, emptyAt, blind, elsewhere, set ? serial : setAt, saidLast);
    }

    /** Whether the last writing to the event, of which the end of the registration counts as one, was a reset. */
    boolean isResetAfterEnd() {
        return resetAt > setAt;
    }
}
