package org.rtmtck.peer.linux;

import org.rtmtck.peer.support.Addresses;
import org.rtmtck.peer.support.Prefix;

/**
 * A route as the kernel knows it.
 *
 * @param prefix its destination
 * @param metric lower is better, to be read as unsigned; together with the prefix the key
 * @param protocol the number of the client
 * @param gateway the address of the next hop; 0 for the link itself
 */
record KernelRoute(Prefix prefix, int metric, int protocol, int gateway) {

    /** The words by which {@code ip route} adds, replaces or deletes it. */
    String words() {
        return prefix + (gateway == 0 ? "" : " via " + Addresses.format(gateway)) + " dev " + Kernel.INTERFACE
                + (gateway == 0 ? "" : " onlink") + " proto " + protocol + " metric "
                + Integer.toUnsignedString(metric);
    }
}
