package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which route may be best (requirements DRC-060 to 068): the documented part, with everything else left open. */
final class BestRule {

    private BestRule() {}

    /** The values that nothing certain is better than; "none" only if no entry is certain. */
    static List<BestValue> candidates(List<Entry> entries, Settings settings) {
        List<BestValue> result = new ArrayList<>();
        boolean certain = false;
        for (Entry entry : entries) {
            certain |= entry.certain();
            if (!isDominated(entry.value(), entries, settings)) {
                result.add(BestValue.of(entry.value()));
            }
        }
        if (!certain) {
            result.add(BestValue.NONE);
        }
        return result;
    }

    static boolean isDominated(KnownRoute route, List<Entry> entries, Settings settings) {
        for (Entry other : entries) {
            if (other.certain() && other.value().isBetterThan(route, settings)) {
                return true;
            }
        }
        return false;
    }

    /** What may be best after {@code added} was added or updated, given what may have been best before. */
    static List<BestValue> afterAdd(
            List<BestValue> before, Entry added, boolean significantChange, List<Entry> entries, Settings settings) {
        List<BestValue> open = candidates(entries, settings);
        List<BestValue> result = new ArrayList<>();
        for (BestValue value : before) {
            if (value.isRoute(added.key())) {
                addAll(result, significantChange ? open : ties(added, open));
            } else if (!value.isNone() && contains(open, value)) {
                add(result, value);
                if (value.route() != null && added.value().mayBeBetterIpxThan(value.route())) {
                    addAll(result, open); // outdone by the new one, the old one may lose to a third
                } else if (contains(open, BestValue.of(added.value()))) {
                    add(result, BestValue.of(added.value()));
                }
            } else {
                addAll(result, open);
            }
        }
        return result;
    }

    /** Those that a best route may lose its place to by being updated: a tie may be broken by age (DRC-067). */
    private static List<BestValue> ties(Entry added, List<BestValue> open) {
        KnownRoute updated = added.value();
        List<BestValue> result = new ArrayList<>();
        add(result, BestValue.of(updated));
        for (BestValue value : open) {
            KnownRoute other = value.route();
            if (other != null && !updated.mayBeBetterIpxThan(other) && !other.mayBeBetterIpxThan(updated)) {
                add(result, value);
            }
        }
        return result;
    }

    /** What may be best after entries were removed or became uncertain: the best route moves only if it went. */
    static List<BestValue> afterRemoval(List<BestValue> before, List<Entry> entries, Settings settings) {
        List<BestValue> open = candidates(entries, settings);
        List<BestValue> result = new ArrayList<>();
        for (BestValue value : before) {
            Entry left =
                    value.route() == null ? null : find(entries, value.route().key());
            if (value.isNone() && contains(open, value)) {
                add(result, value);
            } else if (left == null) {
                addAll(result, open);
            } else {
                add(result, value);
                if (!left.certain()) {
                    addAll(result, open);
                }
            }
        }
        return result;
    }

    private static @Nullable Entry find(List<Entry> entries, RouteKey key) {
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean contains(List<BestValue> values, BestValue wanted) {
        for (BestValue value : values) {
            if (value.sameAs(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<BestValue> values, BestValue value) {
        if (!contains(values, value)) {
            values.add(value);
        }
    }

    private static void addAll(List<BestValue> values, List<BestValue> more) {
        for (BestValue value : more) {
            add(values, value);
        }
    }
}
