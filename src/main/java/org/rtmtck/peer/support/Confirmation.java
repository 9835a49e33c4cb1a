package org.rtmtck.peer.support;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.rtmtck.peer.process.UnresponsiveException;

/**
 * Remembers whether a manager may not have read yet what was sent on a session, and makes sure of it when asked. Several
 * threads that ask at once all wait until it is so. Safe for concurrent use.
 */
public final class Confirmation {

    private final AtomicBoolean due = new AtomicBoolean();
    private final BooleanSupplier ended;

    /** Asks the manager something that it answers after it has read all that was sent before. */
    @FunctionalInterface
    public interface Question {

        /** Asks and waits for the answer. */
        void ask() throws UnresponsiveException;
    }

    /** For a session on which nothing was sent; {@code ended} tells when it is of no interest any more. */
    public Confirmation(BooleanSupplier ended) {
        this.ended = ended;
    }

    /** Something was sent. */
    public void noteSent() {
        due.set(true);
    }

    /** Asks the question if anything was sent since the last time. */
    public synchronized void confirm(Question question) throws UnresponsiveException {
        if (ended.getAsBoolean() || !due.getAndSet(false)) {
            return;
        }
        try {
            question.ask();
        } catch (UnresponsiveException e) {
            due.set(true);
            if (!ended.getAsBoolean()) {
                throw e;
            }
        }
    }
}
