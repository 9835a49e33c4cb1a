package org.rtmtck.suite;

/** The implementation under test cannot be chosen, so nothing can be judged. */
public final class SelectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SelectionException(String message) {
        super(message);
    }
}
