package org.rtmtck.model;

/**
 * What is known of an event object, whoever was given it. It outlives what is known of registrations: the handle of one
 * that has ended may be given out again.
 *
 * @param users how many registrations were given it so far
 * @param lastReset the last call after which it may have been reset
 * @param lastSet the last call at which the caller set it, or at which a registration that had it ended
 */
record EventState(int users, long lastReset, long lastSet) {

    static final EventState NEW = new EventState(0, 0, 0);

    EventState given() {
        return new EventState(users + 1, lastReset, lastSet);
    }

    EventState written(long serial, boolean set) {
        return set ? new EventState(users, lastReset, serial) : new EventState(users, serial, lastSet);
    }

    /** With what a registration shows that is alive. */
    EventState with(QueueState queue) {
        return new EventState(users, Math.max(lastReset, queue.resetAt()), Math.max(lastSet, queue.setAt()));
    }

    /** With what a registration shows that has ended: who set it then may have reset it. */
    EventState withFormer(QueueState queue) {
        EventState seen = with(queue);
        return new EventState(users, Math.max(seen.lastReset, queue.setAt()), seen.lastSet);
    }
}
