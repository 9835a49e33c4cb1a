package org.rtmtck.api;

/**
 * A protocol family (page FAM). Any 32-bit value can be passed; two are defined, and IPX is the one with the value 0.
 *
 * @param code the number, to be read as unsigned
 */
public record ProtocolFamily(int code) {

    /** {@code RTM_PROTOCOL_FAMILY_IPX}, 0. */
    public static final ProtocolFamily IPX = new ProtocolFamily(0);

    /** {@code RTM_PROTOCOL_FAMILY_IP}, 1. */
    public static final ProtocolFamily IP = new ProtocolFamily(1);

    @Override
    public String toString() {
        return switch (code) {
            case 0 -> "ipx";
            case 1 -> "ip";
            default -> Integer.toUnsignedString(code);
        };
    }
}
