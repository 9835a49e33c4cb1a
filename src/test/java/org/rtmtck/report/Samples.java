package org.rtmtck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rtmtck.catalogue.Req;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;
import org.rtmtck.certify.Conclusion;
import org.rtmtck.certify.Deviation;
import org.rtmtck.certify.ImplementationInfo;
import org.rtmtck.certify.KitInfo;
import org.rtmtck.certify.Overlap;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Respondent;
import org.rtmtck.certify.RunInfo;
import org.rtmtck.certify.Verdict;
import org.rtmtck.script.Reply;

/** Certificates to write. */
final class Samples {

    /** Text that means something in HTML, XML, Markdown and JSON. */
    static final String HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> ]]> & \" ' | ` {{x}}";

    private Samples() {}

    static Certificate conforming() {
        return certificate(Conclusion.CONFORMS, List.of(), List.of(), "acme");
    }

    static Certificate failing() {
        return certificate(
                Conclusion.DOES_NOT_CONFORM,
                List.of(),
                List.of(deviation("two routes"), overlapping("closed")),
                "acme");
    }

    static Certificate incomplete() {
        return certificate(Conclusion.INCOMPLETE, List.of("no check exercised DRC-031"), List.of(), "acme");
    }

    /** An implementation with that name. */
    static Certificate named(String name) {
        return certificate(Conclusion.CONFORMS, List.of(), List.of(), name);
    }

    /** Every text that an implementation can supply is hostile. */
    static Certificate hostile() {
        return certificate(
                Conclusion.DOES_NOT_CONFORM,
                List.of(HOSTILE),
                List.of(deviation(HOSTILE), overlapping(HOSTILE)),
                HOSTILE);
    }

    private static Deviation deviation(String seen) {
        return new Deviation(
                "DRC-030",
                List.of("DRC-030", "DRC-031"),
                "no route of the leaver",
                seen,
                "A = RtmRegisterClient ip 13\nRtmDeregisterClient A\n",
                "A = RtmRegisterClient ip 13 -> 0x10\nRtmDeregisterClient A -> NO_ERROR\n",
                2,
                true,
                false,
                List.of("SequenceProperties.anything"),
                null);
    }

    /** Two calls with one handle, of which the second breaks down, and a third that never returns. */
    static Deviation overlapping(String seen) {
        String call =
                "@t1 RtmDeregisterClient A\n@t2 RtmDeregisterClient A\n@t3 RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1\n";
        return new Deviation(
                "DRC-141",
                List.of("DRC-141"),
                "ERROR_INVALID_HANDLE",
                seen,
                "A = RtmRegisterClient ip 13\nB = RtmRegisterClient ip 8\n" + call + "RtmGetNetworkCount ip\n",
                "A = RtmRegisterClient ip 13 -> 0x10\nB = RtmRegisterClient ip 8 -> 0x14\n" + call
                        + "@t1 -> NO_ERROR\n@t2 -> !threw "
                        + new Reply.Abnormal(Reply.AbnormalKind.THREW, seen).detail()
                        + "\n@t3 -> !no-return\nRtmGetNetworkCount ip -> 0 NO_ERROR\n",
                6,
                false,
                true,
                List.of("ConcurrencyProperties.two_deregistrations_of_one_client"),
                new Overlap(List.of(1, 2, 3), 4));
    }

    private static Certificate certificate(
            Conclusion verdict, List<String> reasons, List<Deviation> failures, String text) {
        List<RequirementResult> requirements = new ArrayList<>();
        for (Req req : Req.values()) {
            requirements.add(result(req, failures, text));
        }
        return new Certificate(
                verdict,
                reasons,
                new ImplementationInfo(text, "1.0", text, List.of("IP", "IPX"), List.of()),
                new KitInfo("1.0.0", "0123456789abcdef".repeat(4)),
                new RunInfo(
                        "default",
                        false,
                        List.of(),
                        List.of(),
                        1,
                        3000,
                        5000,
                        "2026-11-22T12:00:00Z",
                        4711,
                        123456,
                        new RunInfo.Machine("Linux", "amd64", 2, "17")),
                requirements,
                failures,
                List.of(
                        new CheckResult(
                                "handles/twice.feature:9",
                                "Deregistering twice > The second call is refused",
                                "cucumber",
                                List.of("DRC-028", "hazard"),
                                CheckStatus.PASSED,
                                null,
                                Map.of("DRC-028", 2L),
                                12),
                        new CheckResult(
                                "SequenceProperties.anything",
                                "SequenceProperties > anything",
                                "jqwik",
                                List.of(),
                                failures.isEmpty() ? CheckStatus.SKIPPED : CheckStatus.FAILED,
                                text,
                                Map.of("DRC-030", 99L),
                                345)));
    }

    private static RequirementResult result(Req req, List<Deviation> failures, String text) {
        boolean failed = failures.stream().anyMatch(f -> f.requirements().contains(req.id()));
        boolean open = !req.level().isJudged();
        Verdict verdict = Verdict.PASSED;
        if (failed) {
            verdict = Verdict.FAILED;
        } else if (!req.testable()) {
            verdict = Verdict.NOT_EXERCISED;
        } else if (open) {
            verdict = Verdict.OBSERVED;
        }
        return new RequirementResult(
                req.id(),
                req.title(),
                req.theme().slug(),
                req.level().label(),
                req.testable(),
                verdict,
                req.testable() ? Respondent.IMPLEMENTATION : Respondent.NOT_APPLICABLE,
                req.testable() ? 7 : 0,
                req.testable() ? null : "cannot be seen",
                List.of(),
                open && req.testable() ? Map.of(text, 3L) : Map.of());
    }
}
