package org.rtmtck.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Rules;

/** Rules by which routes of other clients go with those of a leaving one. */
final class Others {

    private Others() {}

    /** All routes of a client, and those of others of its family that meet the condition. */
    static List<Entry> and(Client leaver, Predicate<Entry> going) {
        List<Entry> result = new ArrayList<>(leaver.entries());
        for (Client other : leaver.table().clients()) {
            if (other != leaver) {
                other.entries().stream().filter(going).forEach(result::add);
            }
        }
        return result;
    }

    /** Routes of others go that stand in some relation to the leaver. */
    static Supplier<Rules> go(BiPredicate<Client, Entry> going) {
        return Stay.chosen(client -> and(client, entry -> going.test(client, entry)));
    }

    /** Routes of others go that stand in some relation to one of the leaver's routes. */
    static Supplier<Rules> goWith(BiPredicate<Entry, Entry> going) {
        return go((leaver, entry) -> leaver.entries().stream().anyMatch(own -> going.test(own, entry)));
    }
}
