package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.TimeToLive;

/** How calls change a network. */
final class Changes {

    /** Lifetimes are whole seconds, and no page says how they are rounded. */
    static final long GRAIN_MILLIS = 1000;

    private Changes() {}

    /** When a lifetime that begins now ends. */
    static long expiry(long now, TimeToLive timeToLive) {
        return timeToLive.isInfinite() ? Long.MAX_VALUE : now + Integer.toUnsignedLong(timeToLive.seconds()) * 1000;
    }

    /** Whether a route with that lifetime can be in the table beyond doubt at all. */
    static boolean isCertain(TimeToLive timeToLive) {
        return timeToLive.isDocumented();
    }

    /** The network with an entry added or replaced; for a single-route client the entry that it replaces goes. */
    static NetworkState add(ModelState state, NetworkState network, Entry entry, ClientState client, long serial) {
        List<Entry> entries = new ArrayList<>();
        NetworkState result = network;
        boolean significant = true;
        for (Entry old : network.entries()) {
            boolean same = old.key().equals(entry.key());
            boolean replaced = client.isSingleRoute() && old.owner() == client.serial();
            if (same) {
                significant = !old.value().sameSignificant(entry.value());
                result = result.remember(new Departed(old, Cause.UPDATED, serial, mayBeBest(network, old)));
            } else if (replaced) {
                result = result.remember(new Departed(old, Cause.REPLACED, serial, mayBeBest(network, old)));
            } else {
                entries.add(old);
            }
        }
        entries.add(entry);
        boolean replacedOther = entries.size() < network.entries().size() + (result.entry(entry.key()) == null ? 1 : 0);
        List<BestValue> before = network.present().possible();
        List<BestValue> after = replacedOther
                ? BestRule.afterAdd(
                        BestRule.afterRemoval(before, entries, state.settings()),
                        entry,
                        true,
                        entries,
                        state.settings())
                : BestRule.afterAdd(before, entry, significant, entries, state.settings());
        boolean observed = isObserved(state, network);
        result = result.withEntries(entries);
        if (replacedOther) {
            List<Entry> others = entries.subList(0, entries.size() - 1);
            List<BestValue> between = BestRule.afterRemoval(before, others, state.settings());
            Stage gone = new Stage(serial, Cause.REPLACED, between, List.of(), client.serial(), 0, true);
            result = result.push(gone, observed);
        }
        Stage stage = new Stage(serial, Cause.ADDED, after, List.of(), client.serial(), 0, true);
        return result.push(stage, observed);
    }

    /** The network without some of its entries, which leave it all at once for one cause. */
    static NetworkState remove(
            ModelState state, NetworkState network, List<Entry> leaving, Cause cause, long serial, long teller) {
        NetworkState result = network;
        List<KnownRoute> via = new ArrayList<>();
        for (Entry entry : leaving) {
            result = result.remember(new Departed(entry, cause, serial, mayBeBest(network, entry)));
            via.add(entry.value());
        }
        List<Entry> left = new ArrayList<>(network.entries());
        left.removeAll(leaving);
        List<BestValue> after = BestRule.afterRemoval(network.present().possible(), left, state.settings());
        long leaver = leaving.isEmpty() ? 0 : leaving.get(0).owner();
        Stage stage = new Stage(
                serial, cause, after, leaving.size() > 1 ? via : List.of(), teller, leaver, isLossTold(state, cause));
        return result.withEntries(left).push(stage, isObserved(state, network));
    }

    /** The network with some entries, at least one, of which it is no longer certain that they are there. */
    static NetworkState doubt(
            ModelState state, NetworkState network, List<Entry> doubtful, Cause cause, long serial, long teller) {
        List<Entry> entries = new ArrayList<>(network.entries());
        entries.replaceAll(e -> doubtful.contains(e) ? e.withCertainty(false) : e);
        List<KnownRoute> via = new ArrayList<>();
        doubtful.forEach(e -> via.add(e.value()));
        List<BestValue> after = BestRule.afterRemoval(network.present().possible(), entries, state.settings());
        Stage stage =
                new Stage(serial, cause, after, via, teller, doubtful.get(0).owner(), isLossTold(state, cause));
        return network.withEntries(entries).push(stage, isObserved(state, network));
    }

    /** Whether a network that is lost so is told of; of what is not called a deletion only by assumption (A11). */
    private static boolean isLossTold(ModelState state, Cause cause) {
        return state.settings().removalIsDeletion() || !(cause.isDeregistration() || cause == Cause.AGED);
    }

    /** The network with what an answer showed of an entry's members. */
    static NetworkState learn(NetworkState network, Entry entry, Route reported) {
        KnownRoute learned = entry.value().learn(reported);
        if (learned == entry.value()) {
            return network;
        }
        NetworkState result = network.withEntry(entry.withValue(learned));
        List<BestValue> possible = new ArrayList<>(result.present().possible());
        possible.replaceAll(v -> v.isRoute(learned.key()) ? BestValue.of(learned) : v);
        return result.withPresent(result.present().withPossible(possible));
    }

    /** The network once it is known which route is best. */
    static NetworkState narrow(NetworkState network, BestValue best) {
        Stage narrowed = network.present().narrow(best);
        return narrowed == network.present() ? network : network.withPresent(narrowed);
    }

    /** The network once it is known to have no route: what was uncertain is gone. */
    static NetworkState emptied(NetworkState network) {
        NetworkState result = narrow(network, BestValue.NONE);
        for (Entry entry : network.entries()) {
            result = result.remember(new Departed(
                    entry, network.present().cause(), network.present().serial(), true));
        }
        return network.entries().isEmpty() ? result : result.withEntries(List.of());
    }

    static boolean mayBeBest(NetworkState network, Entry entry) {
        for (BestValue value : network.present().possible()) {
            if (value.isRoute(entry.key())) {
                return true;
            }
        }
        return false;
    }

    static boolean isObserved(ModelState state, NetworkState network) {
        ProtocolFamily family = network.network().family();
        for (ClientState client : state.clients().values()) {
            if (client.isObserver() && client.family().equals(family)) {
                return true;
            }
        }
        return false;
    }
}
