package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rtmtck.catalogue.Req;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.OfflineJudge;
import org.rtmtck.witness.Subject;

/** Puts failures together for a reader: each kind of deviation once, with the checks that found it. */
final class Deviations {

    /**
     * Of several failures of one kind the one with the shortest script is told; one without a script comes last, and so
     * do all that a replay does not show since only a sentence of a scenario tells them.
     */
    private static final Comparator<Failure> ORDER = Comparator.comparing(Failure::isSentence)
            .thenComparing(Failure::principal)
            .thenComparing(failure -> failure.script().callCount() == 0)
            .thenComparing(failure -> failure.script().callCount());

    private static final OfflineJudge.Opinion NOTHING =
            new OfflineJudge.Opinion(null, null, null, 0, Map.of(), List.of());

    /** What makes two failures the same to a reader. */
    private record Alike(DeviationKind kind, Set<Req> requirements) {}

    private final Subject subject;

    Deviations(Subject subject) {
        this.subject = subject;
    }

    /**
     * The deviations; those of the requirement that comes first in the catalogue first. What only a sentence of a
     * scenario tells comes last, and not at all if a script shows that the same requirement is broken.
     */
    List<Deviation> of(Findings findings) {
        return of(findings.failures(), findings::foundBy);
    }

    List<Deviation> of(List<Failure> found, Function<Failure, List<String>> by) {
        Map<Alike, Failure> failures = new LinkedHashMap<>();
        Map<Alike, Set<String>> checks = new LinkedHashMap<>();
        List<Failure> all = found.stream().sorted(ORDER).toList();
        all.forEach(failure -> {
            List<String> foundBy = by.apply(failure);
            Alike kind = kind(shown(failure, all), foundBy);
            failures.putIfAbsent(kind, failure);
            checks.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(foundBy);
        });
        List<Deviation> deviations = new ArrayList<>();
        failures.forEach((kind, failure) ->
                deviations.add(Deviation.of(failure, opinion(failure), checks.getOrDefault(kind, Set.of()))));
        return deviations;
    }

    private static Alike kind(Failure failure, List<String> foundBy) {
        return new Alike(DeviationKind.of(Deviation.of(failure, NOTHING, foundBy)), failure.requirements());
    }

    /** The failure itself, or one in its place that a replay shows. */
    private static Failure shown(Failure failure, List<Failure> all) {
        return all.stream()
                .filter(other -> failure.isSentence() && !other.isSentence())
                .filter(other ->
                        other.script().callCount() > 0 && other.requirements().containsAll(failure.requirements()))
                .findFirst()
                .orElse(failure);
    }

    private OfflineJudge.Opinion opinion(Failure failure) {
        return OfflineJudge.judge(failure.trace(), subject.policy(), subject.capabilities());
    }
}
