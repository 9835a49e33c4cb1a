package org.rtmtck.certify;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Script;
import org.rtmtck.suite.FailedCheck;
import org.rtmtck.suite.Run;
import org.rtmtck.witness.Diagnosis;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Violation;

/** Makes sure that a check which failed leaves a failure behind, whether or not it was diagnosed. */
final class Deviations {

    private final Run run;
    private final String check;
    private final List<String> tags;

    Deviations(Run run, String check, List<String> tags) {
        this.run = run;
        this.check = check;
        this.tags = tags;
    }

    /** Returns whether there is a failure for what the check threw, made here if need be. */
    boolean ensure(Throwable thrown, Reach before) {
        if (thrown instanceof FailedCheck || run.evidence().failures().size() > before.failures()) {
            return true;
        }
        if (thrown instanceof Violation violation) {
            run.evidence()
                    .failureOf(violation.finding().requirements(), () -> Diagnosis.of(run.subject(), violation, check));
            return true;
        }
        Set<Req> tagged = tagged();
        if (tagged.isEmpty()) {
            return false;
        }
        run.evidence()
                .failed(new Failure(
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

    private Set<Req> tagged() {
        Set<Req> tagged = EnumSet.noneOf(Req.class);
        tags.forEach(tag -> Req.find(tag).filter(req -> req.level().isJudged()).ifPresent(tagged::add));
        return tagged;
    }
}
