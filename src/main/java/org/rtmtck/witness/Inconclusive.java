package org.rtmtck.witness;

/** A run cannot go on, though nothing judged is wrong: a waived requirement was broken, or resources were short. */
public final class Inconclusive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public Inconclusive(String reason) {
        super(reason, null, false, false);
    }
}
