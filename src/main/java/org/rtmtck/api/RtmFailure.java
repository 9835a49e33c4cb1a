package org.rtmtck.api;

/**
 * Thrown by an adapter whose implementation gave no answer to a call: it ended, hung, or sent what cannot be read. The
 * kit reports it as what it is, by kind, and not as an exception of the implementation.
 */
public class RtmFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What happened instead of an answer. */
    public enum Kind {
        /** No answer came within the deadline. */
        NO_RETURN,
        /** The process ended or closed its end of the connection. */
        EXITED,
        /** What came is not an answer. */
        UNREADABLE
    }

    private final Kind kind;

    /** A failure of that kind; the message says what was seen, in one line. */
    public RtmFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What happened. */
    public final Kind kind() {
        return kind;
    }
}
