package org.rtmtck.certify;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Script;
import org.rtmtck.suite.FailedCheck;
import org.rtmtck.suite.Run;
import org.rtmtck.witness.Diagnosis;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Violation;

/** Which check found which failure. Makes sure that a check which failed leaves one behind. Safe for concurrent use. */
final class Attribution {

    private final Run run;
    private final IdentityHashMap<Failure, Set<String>> checks = new IdentityHashMap<>();

    Attribution(Run run) {
        this.run = run;
    }

    /** The checks that found the failure, by identifier. */
    synchronized Set<String> foundBy(Failure failure) {
        return Set.copyOf(checks.getOrDefault(failure, Set.of()));
    }

    /**
     * Attributes what a check threw.
     *
     * @param id the check
     * @param name what people call it
     * @param tags its tags
     * @param before how far the run had come when the check began
     * @param thrown what it threw
     * @return whether there is a failure for it, made here if need be
     */
    boolean attribute(String id, String name, List<String> tags, Reach before, Throwable thrown) {
        List<Failure> failures = failures(name, tags, before, thrown);
        failures.forEach(failure -> found(failure, id));
        return !failures.isEmpty();
    }

    private synchronized void found(Failure failure, String id) {
        checks.computeIfAbsent(failure, f -> new LinkedHashSet<>()).add(id);
    }

    private List<Failure> failures(String name, List<String> tags, Reach before, Throwable thrown) {
        if (thrown instanceof FailedCheck failed) {
            return failed.failures();
        }
        List<Failure> all = run.evidence().failures();
        if (all.size() > before.failures()) {
            return all.subList(before.failures(), all.size()).stream()
                    .map(failure -> failure.isSentence() ? told(failure, thrown) : failure)
                    .toList();
        }
        if (thrown instanceof Violation violation) {
            return List.of(run.evidence()
                    .failureOf(violation.finding().requirements(), () -> Diagnosis.of(run.subject(), violation, name)));
        }
        return withoutScript(name, tags, String.valueOf(thrown.getMessage()));
    }

    /** The scenario knows only that one of its sentences is not true; what was thrown says which and why. */
    private Failure told(Failure failure, Throwable thrown) {
        Failure better =
                failure.seeing(Plain.line(String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ")));
        run.evidence().replace(failure, better);
        return better;
    }

    /** What is known when a check only says that something is not as it should be. */
    private List<Failure> withoutScript(String name, List<String> tags, String message) {
        Set<Req> judged = EnumSet.noneOf(Req.class);
        tags.forEach(
                tag -> Req.find(tag).filter(run.subject().policy()::isJudged).ifPresent(judged::add));
        if (judged.isEmpty()) {
            return List.of();
        }
        Script none = Script.of(List.of());
        Failure failure = new Failure(
                judged.iterator().next(), judged, "what '" + name + "' says", message, none, none, false, name);
        run.evidence().failed(failure);
        return List.of(failure);
    }
}
