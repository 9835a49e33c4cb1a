package org.rtmtck.script;

/**
 * Thrown by an implementation under test, or by the adapter in front of it, in place of an answer that cannot be given:
 * its process ended, it did not return in time, or what it sent cannot be read.
 *
 * <p>Whoever makes the call records {@link #reply()} as the reply. Any other exception of an implementation is recorded
 * as {@link Reply.AbnormalKind#THREW}.
 */
public class AbnormalCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reply.AbnormalKind kind;
    private final String detail;

    /**
     * An exception that stands for an abnormal reply.
     *
     * @param kind what happened
     * @param detail one line for a trace
     * @param message what happened, where and what to do, for people
     */
    public AbnormalCallException(Reply.AbnormalKind kind, String detail, String message) {
        super(message);
        this.kind = kind;
        this.detail = detail;
    }

    /** The reply to record. */
    public final Reply.Abnormal reply() {
        return new Reply.Abnormal(kind, detail);
    }
}
