package org.rtmtck.api;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time that an implementation under test lives by. With {@link Capability#VIRTUAL_TIME} the kit moves it.
 *
 * <p>Safe for concurrent use. Time never runs backwards.
 */
public interface RtmClock extends InstantSource {

    /** Now. */
    @Override
    Instant instant();

    /**
     * Runs {@code task} once, as soon as the time is {@code when} or later: on the thread that moves a virtual clock,
     * or on a thread of the clock's own.
     *
     * @return a handle to cancel the task with
     */
    Timer schedule(Instant when, Runnable task);

    /** A scheduled task. */
    @FunctionalInterface
    interface Timer {

        /** Makes sure that the task will not start any more. Does nothing if it has run. */
        void cancel();
    }
}
