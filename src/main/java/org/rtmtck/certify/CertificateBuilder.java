package org.rtmtck.certify;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.witness.Subject;

/** Makes a certificate of what was found. */
final class CertificateBuilder {

    private final Request request;
    private final Subject subject;
    private final Catalogue catalogue;
    private final Instant started = Instant.now();

    CertificateBuilder(Request request, Subject subject) {
        this.request = request;
        this.subject = subject;
        this.catalogue = subject.policy().catalogue();
    }

    /** The certificate of a run; {@code cut} says why it ended before its time, and is empty if it did not. */
    Certificate build(Findings findings, List<String> cut, @Nullable Bounds bounds) {
        Lattice lattice = new Lattice(subject.policy(), subject.capabilities());
        Respondents respondents = new Respondents(subject.provider().suppliedByAdapter());
        List<RequirementResult> requirements = new RequirementResults(lattice, findings, respondents).all();
        List<String> reasons = new ArrayList<>(cut);
        reasons.addAll(new Completeness(request, lattice, findings).reasons(requirements));
        return new Certificate(
                conclusion(requirements, reasons),
                reasons,
                ImplementationInfo.of(subject),
                KitInfo.of(catalogue),
                run(findings),
                requirements,
                new Deviations(subject).of(findings),
                findings.checks(),
                bounds);
    }

    private static Conclusion conclusion(List<RequirementResult> requirements, List<String> reasons) {
        if (requirements.stream().anyMatch(r -> r.verdict() == Verdict.FAILED)) {
            return Conclusion.DOES_NOT_CONFORM;
        }
        return reasons.isEmpty() ? Conclusion.CONFORMS : Conclusion.INCOMPLETE;
    }

    private RunInfo run(Findings findings) {
        return new RunInfo(
                request.profile().slug(),
                request.quick(),
                request.selection().tags(),
                request.waived().stream().sorted().map(Enum::name).toList(),
                request.seed(),
                request.effort().sequences(),
                request.callDeadline().toMillis(),
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                Duration.between(started, Instant.now()).toMillis(),
                findings.calls(),
                RunInfo.Machine.current());
    }
}
