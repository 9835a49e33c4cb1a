package org.rtmtck.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Verdict;

/** A certificate in the Common Test Report Format: each requirement is a test. */
final class Ctrf {

    private static final String VERSION = "0.0.0";

    private final Certificate certificate;

    private Ctrf(Certificate certificate) {
        this.certificate = certificate;
    }

    static String write(Certificate certificate) {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(new Ctrf(certificate).report())
                + "\n";
    }

    private JsonObject report() {
        JsonObject tool = new JsonObject();
        tool.addProperty("name", "rtm-tck");
        tool.addProperty("version", certificate.kit().version());
        JsonObject results = new JsonObject();
        results.add("tool", tool);
        results.add("summary", summary());
        JsonArray tests = new JsonArray();
        certificate.requirements().forEach(requirement -> tests.add(test(requirement)));
        certificate.reasons().forEach(reason -> tests.add(incomplete(reason)));
        results.add("tests", tests);
        JsonObject report = new JsonObject();
        report.addProperty("reportFormat", "CTRF");
        report.addProperty("specVersion", VERSION);
        report.addProperty("generatedBy", "rtm-tck " + certificate.kit().version());
        report.add("results", results);
        return report;
    }

    private JsonObject summary() {
        long start = Instant.parse(certificate.run().started()).toEpochMilli();
        JsonObject summary = new JsonObject();
        summary.addProperty(
                "tests",
                certificate.requirements().size() + certificate.reasons().size());
        summary.addProperty("passed", certificate.count(Verdict.PASSED));
        summary.addProperty("failed", certificate.count(Verdict.FAILED));
        summary.addProperty("pending", 0);
        summary.addProperty(
                "skipped", certificate.count(Verdict.NOT_EXERCISED) + certificate.count(Verdict.NOT_SUPPORTED));
        summary.addProperty(
                "other",
                certificate.count(Verdict.OBSERVED) + certificate.reasons().size());
        summary.addProperty("start", start);
        summary.addProperty("stop", start + certificate.run().millis());
        return summary;
    }

    private JsonObject test(RequirementResult requirement) {
        JsonObject test = new JsonObject();
        test.addProperty("name", requirement.id() + " " + requirement.title());
        test.addProperty("status", status(requirement.verdict()));
        test.addProperty("duration", 0);
        test.addProperty("rawStatus", requirement.verdict().slug());
        certificate.failuresOf(requirement.id()).stream().findFirst().ifPresent(deviation -> {
            test.addProperty("message", deviation.seen());
            test.addProperty("trace", deviation.trace());
        });
        return test;
    }

    private static JsonObject incomplete(String reason) {
        JsonObject test = new JsonObject();
        test.addProperty("name", "The run is complete");
        test.addProperty("status", "other");
        test.addProperty("duration", 0);
        test.addProperty("rawStatus", "incomplete");
        test.addProperty("message", reason);
        return test;
    }

    private static String status(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case OBSERVED -> "other";
            case NOT_EXERCISED, NOT_SUPPORTED -> "skipped";
        };
    }
}
