package org.rtmtck.api;

/** A DWORD in the caller's memory, for the {@code Flags} result (pages ADD, DEL, DEQ). It belongs to one call. */
public final class FlagsBuffer {

    private int value;

    /** A buffer that holds {@code value}. */
    public FlagsBuffer(int value) {
        this.value = value;
    }

    /** What the buffer holds: one of {@link ChangeFlags} once a function has succeeded. */
    public int get() {
        return value;
    }

    /** Overwrites the buffer. */
    public void set(int newValue) {
        value = newValue;
    }
}
