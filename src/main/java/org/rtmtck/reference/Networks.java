package org.rtmtck.reference;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The networks of a table by their key: a hash table whose chains run through the nodes themselves, because with a
 * million networks the cost of a removal is the number of objects that it has to fetch from memory. Guarded by the lock
 * of the table.
 */
final class Networks {

    private static final int INITIAL_BUCKETS = 16;

    private @Nullable NetworkNode[] buckets = new NetworkNode[INITIAL_BUCKETS];
    private int size;

    @Nullable
    NetworkNode find(long key) {
        NetworkNode node = buckets[bucket(key)];
        while (node != null && node.key() != key) {
            node = node.nextInBucket;
        }
        return node;
    }

    /** Adds a node; none with its key may be there. */
    void add(NetworkNode node) {
        if (size == buckets.length) {
            grow();
        }
        put(node);
        size++;
    }

    private void put(NetworkNode node) {
        int bucket = bucket(node.key());
        node.nextInBucket = buckets[bucket];
        buckets[bucket] = node;
    }

    private void grow() {
        @Nullable NetworkNode[] old = buckets;
        buckets = new NetworkNode[old.length * 2];
        for (NetworkNode first : old) {
            NetworkNode node = first;
            while (node != null) {
                NetworkNode next = node.nextInBucket;
                put(node);
                node = next;
            }
        }
    }

    /** Removes a node, if it is there. */
    void remove(NetworkNode node) {
        int bucket = bucket(node.key());
        NetworkNode before = buckets[bucket];
        if (before == node) {
            buckets[bucket] = node.nextInBucket;
            size--;
            return;
        }
        while (before != null && before.nextInBucket != node) {
            before = before.nextInBucket;
        }
        if (before != null) {
            before.nextInBucket = node.nextInBucket;
            size--;
        }
    }

    int size() {
        return size;
    }

    void forEach(Consumer<NetworkNode> action) {
        for (NetworkNode first : buckets) {
            for (NetworkNode node = first; node != null; node = node.nextInBucket) {
                action.accept(node);
            }
        }
    }

    /** Network numbers differ in their upper bits, so all bits of the key must count: the product's upper bits do. */
    private int bucket(long key) {
        long mixed = (key ^ (key >>> Integer.SIZE)) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> Integer.SIZE) & (buckets.length - 1);
    }
}
