package org.rtmtck.rtm2;

/**
 * An address family, as Winsock numbers them (page "Address Family"). Version 2 uses these where version 1 has protocol
 * families, and the numbers differ: 0 is IPX in version 1 and no family at all here.
 *
 * @param code the number, to be read as unsigned
 */
public record AddressFamily(int code) {

    /** {@code AF_UNSPEC}: none. */
    public static final AddressFamily UNSPEC = new AddressFamily(0);

    /** {@code AF_INET}: IPv4. */
    public static final AddressFamily INET = new AddressFamily(2);

    /** {@code AF_INET6}: IPv6. */
    public static final AddressFamily INET6 = new AddressFamily(23);

    boolean isSupported() {
        return equals(INET) || equals(INET6);
    }
}
