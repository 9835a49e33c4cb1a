package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rtmtck.witness.Failure;

/** Puts failures together for a reader: each deviation once, with the checks that found it. */
final class Deviations {

    private record Kind(String requirement, String script, String seen) {

        static Kind of(Failure failure) {
            String script = failure.script().toString();
            return new Kind(failure.principal().id(), script, script.isEmpty() ? failure.seen() : "");
        }
    }

    private Deviations() {}

    /** The deviations; those of the requirement that comes first in the catalogue first, the shortest script first. */
    static List<Deviation> of(Findings findings) {
        Map<Kind, Failure> failures = new LinkedHashMap<>();
        Map<Kind, Set<String>> checks = new LinkedHashMap<>();
        for (Failure failure : findings.failures()) {
            Kind kind = Kind.of(failure);
            failures.putIfAbsent(kind, failure);
            checks.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(findings.foundBy(failure));
        }
        List<Deviation> deviations = new ArrayList<>();
        failures.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Failure::principal)
                        .thenComparing(f -> f.script().callCount())))
                .forEach(f -> deviations.add(Deviation.of(f.getValue(), checks.getOrDefault(f.getKey(), Set.of()))));
        return deviations;
    }
}
