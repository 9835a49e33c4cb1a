package org.rtmtck.api;

/**
 * An opaque handle: a client (page REG), an enumeration (page ENC) or an event object.
 *
 * <p>Any 64-bit pattern is a value of this type; nothing but equality may be read from it. {@link #NULL} is a handle
 * too: it is what a failed registration returns.
 *
 * @param value the bits
 */
public record Handle(long value) {

    /** The NULL handle. */
    public static final Handle NULL = new Handle(0);

    /** {@code INVALID_HANDLE_VALUE}, which RTM itself never returns: it reports failure by {@link #NULL}. */
    public static final Handle INVALID = new Handle(-1);

    /** Whether this is {@link #NULL}. */
    public boolean isNull() {
        return value == 0;
    }

    @Override
    public String toString() {
        return isNull() ? "NULL" : "0x" + Long.toHexString(value);
    }
}
