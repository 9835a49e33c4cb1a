package org.rtmtck.report.attest;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Verdict;

/**
 * What is attested: an in-toto statement with a test-result predicate.
 *
 * @param type the form of statements
 * @param subject the files of the implementation
 * @param predicateType the form of predicates
 * @param predicate what was found
 */
record Statement(
        @SerializedName("_type") String type, List<Resource> subject, String predicateType, Predicate predicate) {

    private static final String TYPE = "https://in-toto.io/Statement/v1";
    private static final String PREDICATE = "https://in-toto.io/attestation/test-result/v0.1";
    private static final String SHA256 = "sha256";

    /** A file and what it held. */
    record Resource(String name, Map<String, String> digest) {

        static Resource of(Path file) throws IOException {
            Path name = file.getFileName();
            return new Resource(name == null ? file.toString() : name.toString(), Map.of(SHA256, Digests.of(file)));
        }
    }

    /**
     * What was found.
     *
     * @param result {@code PASSED}, {@code WARNED} or {@code FAILED}
     * @param configuration the certificate
     * @param passedTests the requirements that passed
     * @param warnedTests the requirements that were not judged
     * @param failedTests the requirements that failed
     * @param certification what a reader must know of the run
     */
    record Predicate(
            String result,
            List<Resource> configuration,
            List<String> passedTests,
            List<String> warnedTests,
            List<String> failedTests,
            Certification certification) {}

    /** What a reader must know of the run. */
    record Certification(
            String verdict,
            String implementation,
            String implementationVersion,
            String kitVersion,
            String catalogue,
            String profile,
            boolean quick,
            List<String> selection,
            List<String> waived,
            long seed,
            int sequences,
            long calls) {

        static Certification of(Certificate certificate) {
            return new Certification(
                    certificate.verdict().slug(),
                    certificate.implementation().name(),
                    certificate.implementation().version(),
                    certificate.kit().version(),
                    certificate.kit().catalogue(),
                    certificate.run().profile(),
                    certificate.run().quick(),
                    certificate.run().selection(),
                    certificate.run().waived(),
                    certificate.run().seed(),
                    certificate.run().sequences(),
                    certificate.run().calls());
        }
    }

    static Statement of(Certificate certificate, Path file, List<Path> artifacts) throws IOException {
        List<Resource> subject = new ArrayList<>();
        for (Path artifact : artifacts) {
            subject.add(Resource.of(artifact));
        }
        return new Statement(TYPE, subject, PREDICATE, predicate(certificate, file));
    }

    private static Predicate predicate(Certificate certificate, Path file) throws IOException {
        String result = switch (certificate.verdict()) {
            case CONFORMS -> "PASSED";
            case DOES_NOT_CONFORM -> "FAILED";
            case INCOMPLETE -> "WARNED";
        };
        List<String> warned = new ArrayList<>(ids(certificate, Verdict.OBSERVED));
        warned.addAll(ids(certificate, Verdict.NOT_SUPPORTED));
        warned.addAll(ids(certificate, Verdict.NOT_EXERCISED));
        return new Predicate(
                result,
                List.of(Resource.of(file)),
                ids(certificate, Verdict.PASSED),
                warned,
                ids(certificate, Verdict.FAILED),
                Certification.of(certificate));
    }

    private static List<String> ids(Certificate certificate, Verdict verdict) {
        return certificate.requirements().stream()
                .filter(r -> r.verdict() == verdict)
                .map(RequirementResult::id)
                .toList();
    }

    String toJson() {
        return gson().toJson(this);
    }

    static Statement parse(String json) {
        return gson().fromJson(json, Statement.class);
    }

    private static Gson gson() {
        return new GsonBuilder().disableHtmlEscaping().create();
    }
}
