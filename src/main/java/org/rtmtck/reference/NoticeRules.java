package org.rtmtck.reference;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Network;

/** Decisions about who hears what of changed best routes (pages BEST, DEQ, REG). */
public interface NoticeRules extends BestRouteRules {

    /**
     * Whether a client of the audience is told of changes that {@code caller} brought about. A client that adds, deletes
     * or leaves is not told of what it did itself; one that deletes a block is, and so is one that could not leave but
     * has lost routes.
     *
     * @param caller null if nobody called, because a lifetime ended
     */
    default boolean hears(Client client, Cause cause, @Nullable Client caller) {
        boolean toldOfOwn = cause == Cause.BLOCK_DELETE || cause == Cause.FAILED_DEREGISTER;
        return client.event() != null && (client != caller || toldOfOwn);
    }

    /** The messages that tell of a change. */
    default List<ChangeMessage> messages(BestRouteChange change, Cause cause) {
        return List.of(change.message());
    }

    /** The clients that may hear of changes in a table. */
    default Collection<Client> audience(Table table) {
        return table.clients();
    }

    /** The changes that are told, in the order in which they are told. */
    default List<BestRouteChange> told(
            Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
        if (changes.size() < 2) {
            return changes;
        }
        Comparator<Network> order = switch (choices().get(NoticeChoice.MessageOrder.class)) {
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
        if (choices().has(NoticeChoice.Merging.NET_EFFECT)) {
            recipient.queue().merge(message, this::isStep);
        } else {
            recipient.queue().add(message);
        }
    }

    /** How long after a change the messages come; zero for before the call returns. */
    default Duration delay() {
        return choices().has(NoticeChoice.Delivery.LATER) ? Duration.ofMillis(5) : Duration.ZERO;
    }

    /** Signals the event of a client that was told something. */
    default void signal(Client recipient) {
        ChangeEvent event = recipient.event();
        if (event != null) {
            event.set();
        }
    }
}
