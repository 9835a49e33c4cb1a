package org.rtmtck.peer.support;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** IPv4 addresses in other forms. */
public final class Addresses {

    private Addresses() {}

    /** Dotted form, most significant byte first. */
    public static String format(int address) {
        return (address >>> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    /** The form that sockets want. */
    public static InetAddress inet(int address) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {(byte) (address >>> 24), (byte) (address >>> 16), (byte) (address >>> 8), (byte) address
                    });
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /**
     * Reads the dotted form; missing octets at the end are zero.
     *
     * @throws IllegalArgumentException if the text is no address
     */
    public static int parse(String text) {
        int address = 0;
        int shift = 24;
        for (String octet : text.split("\\.", 4)) {
            int value = Integer.parseInt(octet);
            if (value < 0 || value > 255) {
                throw new IllegalArgumentException("not an IPv4 address: " + text);
            }
            address |= value << shift;
            shift -= 8;
        }
        return address;
    }
}
