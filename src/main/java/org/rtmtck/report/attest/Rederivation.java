package org.rtmtck.report.attest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Conclusion;
import org.rtmtck.certify.Deviation;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Verdict;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.witness.OfflineJudge;
import org.rtmtck.witness.Policy;

/** Derives the verdict of a certificate anew from what it holds: counts, failures, traces. */
final class Rederivation {

    private final Certificate certificate;
    private final Catalogue catalogue = Catalogue.load();
    private final List<String> problems = new ArrayList<>();

    Rederivation(Certificate certificate) {
        this.certificate = certificate;
    }

    /** What does not follow, in sentences; empty if everything does. */
    List<String> problems() {
        if (!certificate.kit().catalogue().equals(catalogue.digest())) {
            problems.add("the certificate was made with another catalogue of requirements; verify it with kit "
                    + certificate.kit().version());
            return problems;
        }
        requirements();
        conclusion();
        certificate.failures().forEach(this::failure);
        return problems;
    }

    private void requirements() {
        List<String> ids =
                certificate.requirements().stream().map(RequirementResult::id).toList();
        if (!ids.equals(catalogue.all().stream().map(r -> r.req().id()).toList())) {
            problems.add("the certificate does not list the requirements of the catalogue");
        }
        for (RequirementResult result : certificate.requirements()) {
            if (result.verdict() == Verdict.PASSED && result.exercised() == 0) {
                problems.add(result.id() + " cannot have passed: nothing exercised it");
            }
            if (result.verdict() != Verdict.FAILED && isBroken(result.id())) {
                problems.add(result.id() + " is " + result.verdict().words() + ", but a failure names it");
            }
            if (result.verdict() == Verdict.FAILED && !isBroken(judgedAs(result.id()))) {
                problems.add(result.id() + " has failed, but no failure names it");
            }
        }
    }

    private String judgedAs(String id) {
        return Req.find(id).map(catalogue::judgedAs).map(Req::id).orElse(id);
    }

    private boolean isBroken(String id) {
        boolean judged = Req.find(id).filter(policy()::isJudged).isPresent();
        return judged && !certificate.failuresOf(id).isEmpty();
    }

    private void conclusion() {
        Conclusion derived = Conclusion.CONFORMS;
        if (certificate.count(Verdict.FAILED) > 0) {
            derived = Conclusion.DOES_NOT_CONFORM;
        } else if (!certificate.reasons().isEmpty()) {
            derived = Conclusion.INCOMPLETE;
        }
        if (derived != certificate.verdict()) {
            problems.add("the verdict is " + certificate.verdict().slug() + ", but what the certificate holds makes it "
                    + derived.slug());
        }
    }

    /** What a trace showed when the certificate was made, it must show again. */
    private void failure(Deviation deviation) {
        try {
            Script trace = ScriptParser.parse(deviation.requirement(), deviation.trace());
            boolean shown = OfflineJudge.judge(trace, policy(), capabilities()).finding() != null;
            if (shown != deviation.shownByTrace()) {
                problems.add("the trace for " + deviation.requirement()
                        + (shown ? " shows a deviation" : " shows nothing that is not permitted")
                        + ", but the certificate says otherwise");
            }
        } catch (ScriptException e) {
            problems.add("a trace cannot be read: " + e.getMessage());
        }
    }

    private Policy policy() {
        Set<Assumption> waived = EnumSet.noneOf(Assumption.class);
        certificate.run().waived().forEach(name -> Assumption.find(name).ifPresent(waived::add));
        return new Policy(catalogue, waived, !certificate.run().profile().equals("core"));
    }

    private Set<Capability> capabilities() {
        Set<Capability> offered = EnumSet.noneOf(Capability.class);
        certificate.implementation().capabilities().forEach(name -> offered.add(Capability.valueOf(name)));
        return offered;
    }
}
