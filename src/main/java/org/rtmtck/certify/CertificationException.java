package org.rtmtck.certify;

/** Nothing can be judged: what was asked for does not exist or cannot be opened. The message is for people. */
public final class CertificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what to do about it. */
    public CertificationException(String message) {
        super(message);
    }
}
