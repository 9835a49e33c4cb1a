package org.rtmtck.certify;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rtmtck.catalogue.Req;
import org.rtmtck.witness.Evidence;

/**
 * How far a run had come at one moment.
 *
 * @param counts how often each requirement had been exercised
 * @param observations how often something had been seen that is left open
 * @param failures how many failures there had been
 */
record Reach(Map<Req, Long> counts, long observations, int failures) {

    static Reach of(Evidence evidence) {
        Map<Req, Long> counts = new EnumMap<>(Req.class);
        for (Req req : Req.values()) {
            counts.put(req, evidence.exercisedCount(req));
        }
        long observations = evidence.observed().values().stream()
                .flatMap(choices -> choices.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        return new Reach(counts, observations, evidence.failures().size());
    }

    /** Whether nothing was exercised or observed since then. */
    boolean isNothingSince(Reach earlier) {
        return observations == earlier.observations && since(earlier).isEmpty();
    }

    /** How often each requirement was exercised since then, by identifier; only those that were. */
    Map<String, Long> since(Reach earlier) {
        Map<String, Long> more = new LinkedHashMap<>();
        counts.forEach((req, count) -> {
            long difference = count - earlier.counts.getOrDefault(req, 0L);
            if (difference > 0) {
                more.put(req.id(), difference);
            }
        });
        return more;
    }
}
