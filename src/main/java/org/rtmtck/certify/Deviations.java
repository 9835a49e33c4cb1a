package org.rtmtck.certify;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Violation;

/** Makes sure that a check which failed leaves a failure behind, whether or not it was diagnosed. */
final class Deviations {

    private final Evidence evidence;
    private final String check;
    private final List<String> tags;

    Deviations(Evidence evidence, String check, List<String> tags) {
        this.evidence = evidence;
        this.check = check;
        this.tags = tags;
    }

    /** Returns whether there is a failure for what the check threw, made here if need be. */
    boolean ensure(Reach before, Throwable thrown) {
        if (evidence.failures().size() > before.failures()) {
            return true;
        }
        if (thrown instanceof Violation violation) {
            evidence.failed(undiagnosed(violation));
            return true;
        }
        Set<Req> tagged = tagged();
        if (tagged.isEmpty()) {
            return false;
        }
        evidence.failed(new Failure(
                tagged.iterator().next(),
                tagged,
                "what '" + check + "' says",
                String.valueOf(thrown.getMessage()),
                Script.of(List.of()),
                Script.of(List.of()),
                false,
                check));
        return true;
    }

    private Failure undiagnosed(Violation violation) {
        return new Failure(
                violation.finding().principal(),
                EnumSet.copyOf(violation.finding().requirements()),
                violation.finding().permitted(),
                violation.finding().seen(),
                withoutReplies(violation.trace()),
                violation.trace(),
                false,
                check);
    }

    private static Script withoutReplies(Script trace) {
        return Script.of(trace.statements().stream()
                .map(s -> s instanceof Statement.Invoke call ? call.withReply(null) : s)
                .toList());
    }

    private Set<Req> tagged() {
        Set<Req> tagged = EnumSet.noneOf(Req.class);
        tags.forEach(tag -> Req.find(tag).filter(req -> req.level().isJudged()).ifPresent(tagged::add));
        return tagged;
    }
}
