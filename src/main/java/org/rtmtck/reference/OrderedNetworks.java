package org.rtmtck.reference;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;

/**
 * The networks of a table in the order of the ordered scan. Guarded by the lock of the table.
 *
 * <p>Nothing is kept in order before the first ordered scan asks for it. From then on new networks are put in their
 * place; those that have lost their routes stay until a scan comes past them, or until they are more than half of all.
 * So removing routes never pays for the order.
 */
final class OrderedNetworks {

    private static final int SWEEP_ABOVE = 1024;

    private final Networks networks;
    private final Comparator<Network> comparator;
    private @Nullable NavigableMap<Network, NetworkNode> order;

    OrderedNetworks(Networks networks, Comparator<Network> comparator) {
        this.networks = networks;
        this.comparator = comparator;
    }

    /** How many networks are kept in order, emptied ones included. */
    int size() {
        return order == null ? 0 : order.size();
    }

    /** Notes a network that was added to the table. */
    void added(NetworkNode node) {
        if (order != null) {
            if (order.size() > SWEEP_ABOVE + 2 * networks.size()) {
                order.values().removeIf(NetworkNode::isEmpty);
            }
            order.put(node.network(), node);
        }
    }

    /** The first network, not before {@code from} if that is given; null if there is none. */
    @Nullable
    NetworkNode atOrAfter(@Nullable Network from) {
        NavigableMap<Network, NetworkNode> tree = order();
        return firstInUse(tree, from == null ? tree.firstEntry() : tree.ceilingEntry(from));
    }

    /** The first network after {@code position}; null if there is none. */
    @Nullable
    NetworkNode after(Network position) {
        NavigableMap<Network, NetworkNode> tree = order();
        return firstInUse(tree, tree.higherEntry(position));
    }

    private static @Nullable NetworkNode firstInUse(
            NavigableMap<Network, NetworkNode> tree, Map.@Nullable Entry<Network, NetworkNode> start) {
        Map.@Nullable Entry<Network, NetworkNode> place = start;
        while (place != null && place.getValue().isEmpty()) {
            Network gone = place.getKey();
            tree.remove(gone);
            place = tree.higherEntry(gone);
        }
        return place == null ? null : place.getValue();
    }

    private NavigableMap<Network, NetworkNode> order() {
        if (order == null) {
            order = new TreeMap<>(comparator);
            NavigableMap<Network, NetworkNode> tree = order;
            networks.forEach(node -> tree.put(node.network(), node));
        }
        return order;
    }
}
