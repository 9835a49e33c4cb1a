package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rtmtck.suite.Run;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Subject;

/** Certifies an implementation: runs the suite on it and gathers what was seen. */
public final class Certifier {

    private final Request request;
    private final Progress progress;
    private final Consumer<Certificate> lastWill;

    /**
     * Prepares a certification.
     *
     * @param request what is to be certified, and how
     * @param progress is told how it goes on
     * @param lastWill gets the certificate if the virtual machine is brought down during the run, by the implementation
     *     under test or by a signal; it then ends with exit code 2
     */
    public Certifier(Request request, Progress progress, Consumer<Certificate> lastWill) {
        this.request = request;
        this.progress = progress;
        this.lastWill = lastWill;
    }

    /**
     * Runs the suite.
     *
     * @throws CertificationException if nothing can be judged
     */
    public Certificate certify() {
        Subject subject = new Preflight(request).check();
        CertificateBuilder builder = new CertificateBuilder(request, subject);
        List<Evidence> evidence = new ArrayList<>();
        List<EngineRun> runs = new ArrayList<>();
        for (SuiteParts part : SuiteParts.values()) {
            Evidence seen = new Evidence();
            evidence.add(seen);
            runs.add(new EngineRun(part, request, new Run(subject, seen, request.seed(), request.effort()), progress));
        }
        Reserve reserve = new Reserve();
        ExitGuard guard = new ExitGuard(
                cause -> lastWill.accept(builder.build(new Findings(runs), List.of(cause), null)), evidence);
        try {
            runs.forEach(EngineRun::discover);
            new EngineThreads(runs).run();
            reserve.release();
            Findings findings = new Findings(runs);
            mustHaveFound(findings);
            Bounds bounds = new Exhaustion(request, subject, evidence.get(0)).run();
            return builder.build(new Findings(runs), List.of(), bounds);
        } finally {
            guard.close();
        }
    }

    private void mustHaveFound(Findings findings) {
        if (!request.selection().isAll()
                && findings.checks().isEmpty()
                && findings.problems().isEmpty()) {
            throw new CertificationException("no check carries the tag "
                    + String.join(" or ", request.selection().tags())
                    + "; 'list checks' shows the checks and their tags");
        }
    }
}
