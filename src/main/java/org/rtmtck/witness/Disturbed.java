package org.rtmtck.witness;

/** Somebody kept the implementation under test from answering, so that what was seen says nothing about it. */
public final class Disturbed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Disturbed(String message) {
        super(message);
    }
}
