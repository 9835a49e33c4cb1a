package org.rtmtck.defect;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Rules;

/** Rules by which some routes of a leaving client stay. */
final class Stay {

    private Stay() {}

    /** Routes that meet the condition stay. */
    static Supplier<Rules> entries(Predicate<Entry> staying) {
        return chosen(
                client -> client.entries().stream().filter(staying.negate()).toList());
    }

    /** All routes of clients that meet the condition stay. */
    static Supplier<Rules> allOf(Predicate<Client> staying) {
        return chosen(client -> staying.test(client) ? List.of() : client.entries());
    }

    /** Only the chosen routes go; the function gets the client and returns some of its routes. */
    static Supplier<Rules> chosen(Function<Client, List<Entry>> going) {
        return () -> new Rules() {
            @Override
            public List<Entry> leaving(Client client) {
                return going.apply(client);
            }
        };
    }

    /** Only the chosen routes go; the function gets the client's routes in the order in which they were added. */
    static Supplier<Rules> chosenInOrder(Function<List<Entry>, List<Entry>> going) {
        return chosen(client -> going.apply(inOrder(client)));
    }

    /** The client's routes, the oldest first. */
    static List<Entry> inOrder(Client client) {
        return client.entries().stream()
                .sorted(Comparator.comparingLong(Entry::sequence))
                .toList();
    }
}
