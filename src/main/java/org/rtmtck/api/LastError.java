package org.rtmtck.api;

/**
 * The last-error value of the calling thread, as {@code SetLastError} and {@code GetLastError} keep it.
 *
 * <p>The environment owns it; the implementation under test writes it where a page says that the error is read with
 * GetLastError (REG, ENC, CNT, ISR, AGE). Each thread has a value of its own.
 */
public interface LastError {

    /** {@code GetLastError} for the calling thread. */
    Status get();

    /** {@code SetLastError} for the calling thread. */
    void set(Status status);
}
