package org.rtmtck.peer.process;

/** The manager behind an adapter did not answer in time, or is gone. Functions report it as a lack of resources. */
public final class UnresponsiveException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Tells in {@code message} who did not do what. */
    public UnresponsiveException(String message) {
        super(message);
    }

    /** Tells in {@code message} who did not do what, and through which error it showed. */
    public UnresponsiveException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
