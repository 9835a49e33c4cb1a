package org.rtmtck.peer.bgp;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Loopback addresses that sessions come from. One that was given back is used last: daemons refuse an address for a while
 * after a session from it has ended.
 */
final class AddressPool {

    private final Deque<Integer> free = new ArrayDeque<>();

    /** The addresses {@code first} to {@code first + count - 1}. */
    AddressPool(int first, int count) {
        for (int i = 0; i < count; i++) {
            free.add(first + i);
        }
    }

    synchronized int take() {
        return free.remove();
    }

    synchronized void giveBack(int address) {
        free.add(address);
    }
}
