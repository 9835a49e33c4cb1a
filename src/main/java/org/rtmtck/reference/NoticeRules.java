package org.rtmtck.reference;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Network;

/** Decisions about who hears what of changed best routes (pages BEST, DEQ, REG). */
interface NoticeRules {

    /** The answers to the open questions. */
    Choices choices();

    /**
     * Whether a client is told of changes that {@code caller} brought about. A client that adds, deletes or leaves is not
     * told of what it did itself; one that deletes a block is.
     *
     * @param caller null if nobody called, because a lifetime ended
     */
    default boolean hears(Client client, Cause cause, @Nullable Client caller) {
        return client.event() != null && (client != caller || cause == Cause.BLOCK_DELETE);
    }

    /** The messages that tell of a change. */
    default List<ChangeMessage> messages(BestRouteChange change, Cause cause) {
        return List.of(change.message());
    }

    /** The changes in the order in which they are told. */
    default List<BestRouteChange> inOrder(List<BestRouteChange> changes, Cause cause) {
        Comparator<Network> order = switch (choices().get(Choice.MessageOrder.class)) {
            case BY_NETWORK -> RouteOrder.NETWORKS;
            case BY_NETWORK_BACKWARDS -> RouteOrder.NETWORKS.reversed();
            case SCATTERED ->
                comparing((Network network) -> network.number() * 0x9E37_79B9).thenComparing(RouteOrder.NETWORKS);
        };
        // Stable, so that the steps of one network stay in their order.
        return changes.stream()
                .sorted(comparing(BestRouteChange::network, order))
                .toList();
    }

    /** Puts a message into a client's queue. */
    default void enqueue(Client recipient, ChangeMessage message) {
        recipient.queue().add(message);
    }

    /** Signals the event of a client that was told something. */
    default void signal(Client recipient) {
        ChangeEvent event = recipient.event();
        if (event != null) {
            event.set();
        }
    }
}
