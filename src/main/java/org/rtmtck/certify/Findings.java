package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rtmtck.catalogue.Req;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Failure;

/** Everything that the parts of the suite brought to light, put together. */
final class Findings {

    private final List<Evidence> evidence;
    private final List<EngineResult> results;
    private final Function<Failure, Stream<String>> foundBy;

    /** What came of these runs up to now. */
    Findings(List<EngineRun> runs) {
        this(
                runs.stream().map(EngineRun::evidence).toList(),
                runs.stream().map(EngineRun::result).toList(),
                failure -> runs.stream().flatMap(run -> run.foundBy(failure).stream()));
    }

    /** What was seen, what came of the parts, and which checks found a failure. */
    Findings(List<Evidence> evidence, List<EngineResult> results, Function<Failure, Stream<String>> foundBy) {
        this.evidence = List.copyOf(evidence);
        this.results = List.copyOf(results);
        this.foundBy = foundBy;
    }

    List<EngineResult> results() {
        return results;
    }

    long exercised(Req req) {
        return evidence.stream().mapToLong(e -> e.exercisedCount(req)).sum();
    }

    long calls() {
        return evidence.stream().mapToLong(Evidence::callCount).sum();
    }

    List<Failure> failures() {
        return evidence.stream().flatMap(e -> e.failures().stream()).toList();
    }

    /** The checks that found the failure, by identifier, in order. */
    List<String> foundBy(Failure failure) {
        return foundBy.apply(failure).distinct().sorted().toList();
    }

    Map<Req, Map<String, Long>> observed() {
        Map<Req, Map<String, Long>> all = new EnumMap<>(Req.class);
        for (Evidence part : evidence) {
            part.observed().forEach((req, choices) -> {
                Map<String, Long> known = all.computeIfAbsent(req, r -> new TreeMap<>());
                choices.forEach((choice, count) -> known.merge(choice, count, Long::sum));
            });
        }
        return all;
    }

    Map<Req, Long> waived() {
        Map<Req, Long> all = new EnumMap<>(Req.class);
        evidence.forEach(part -> part.waived().forEach((req, count) -> all.merge(req, count, Long::sum)));
        return all;
    }

    List<CheckResult> checks() {
        return results.stream().flatMap(r -> r.checks().stream()).toList();
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        results.forEach(r -> problems.addAll(r.problems()));
        return problems;
    }
}
