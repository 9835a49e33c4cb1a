package org.rtmtck.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decisions about which routes go (pages DEREG, BLK). */
public interface RemovalRules {

    /** The answers to the open questions. */
    Choices choices();

    /** The routes that deregistering a client removes. */
    default List<Entry> leaving(Client client) {
        return client.entries();
    }

    /** The routes that are gone after a deregistration that met a lack of resources. */
    default List<Entry> goneInSpiteOfLack(Client client) {
        List<Entry> all = client.entries();
        return switch (choices().get(ClientChoice.AfterLack.class)) {
            case NOTHING_HAPPENED -> List.of();
            case SOME_ROUTES_GONE -> all.subList(0, all.size() / 2);
            case ALL_ROUTES_GONE, CLIENT_GONE -> all;
        };
    }

    /** Whether others are let in between the removal of one route of a leaving client and the next. */
    default boolean removesStepwise() {
        return choices().has(RouteChoice.Removing.STEPWISE);
    }

    /**
     * The routes that a block delete by {@code client} removes. Best routes only or not makes no difference in the end
     * (page BLK).
     */
    default List<Entry> blockDeleted(Client client, RouteCriteria criteria) {
        List<Entry> result = new ArrayList<>();
        for (Entry entry : client.entries()) {
            if (criteria.includeRoute(entry.route())) {
                result.add(entry);
            }
        }
        return result;
    }

    /** Whether each route that goes is a step of its own for the best route and for the messages. */
    default boolean removesOneByOne() {
        return !choices().has(NoticeChoice.MessageDetail.NET);
    }

    /** Brings routes that go one by one into the order in which they go. */
    default List<Entry> inRemovalOrder(List<Entry> leaving) {
        Comparator<Entry> byAge = Comparator.comparingLong(Entry::sequence);
        boolean backwards = choices().has(NoticeChoice.MessageDetail.CHAIN_BACKWARDS);
        return leaving.stream().sorted(backwards ? byAge.reversed() : byAge).toList();
    }
}
