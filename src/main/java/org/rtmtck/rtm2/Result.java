package org.rtmtck.rtm2;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Status;

/**
 * What a version 2 function answers: its status, and what it wrote to its out parameter.
 *
 * @param status the function's result
 * @param output what was written; null if nothing was
 */
public record Result<T>(Status status, @Nullable T output) {

    static <T> Result<T> of(T output) {
        return new Result<>(V2Status.NO_ERROR, output);
    }

    static <T> Result<T> failed(Status status) {
        return new Result<>(status, null);
    }

    /** Whether the status is NO_ERROR. */
    public boolean isSuccess() {
        return status.isSuccess();
    }

    /**
     * The output of a call that is known to have succeeded.
     *
     * @throws IllegalStateException if nothing was written
     */
    public T get() {
        if (output == null) {
            throw new IllegalStateException("the call wrote no output; it answered " + status);
        }
        return output;
    }
}
