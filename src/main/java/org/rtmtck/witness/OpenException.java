package org.rtmtck.witness;

import org.jspecify.annotations.Nullable;

/** The implementation under test cannot be opened, so nothing can be judged. */
public final class OpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OpenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
