package org.rtmtck.report.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.report.CertificateJson;

/** Signs what a certificate says, and verifies what was signed. */
public final class Attestation {

    private Attestation() {}

    /**
     * Signs a certificate.
     *
     * @param file the certificate, as JSON
     * @param artifacts the files of the implementation that was certified
     * @param key whose signature it gets
     * @return the attestation, as JSON
     * @throws IOException if a file cannot be read
     */
    public static String sign(Path file, List<Path> artifacts, PrivateKey key) throws IOException {
        Certificate certificate = CertificateJson.read(file.toString(), Files.readString(file));
        return Envelope.sign(Statement.of(certificate, file, artifacts).toJson(), key)
                .toJson();
    }

    /**
     * Verifies an attestation: the signature, that files are those that were attested, and that the verdict follows
     * from what the certificate holds.
     *
     * @param attestation the attestation, as JSON
     * @param file the certificate, as JSON
     * @param artifacts the files of the implementation, as far as they are at hand
     * @param key who must have signed
     * @return what is wrong, in sentences; empty if nothing is
     * @throws CertificationException if a file is not what it should be
     * @throws IOException if a file cannot be read
     */
    public static List<String> verify(Path attestation, Path file, List<Path> artifacts, PublicKey key)
            throws IOException {
        Envelope envelope = Envelope.parse(attestation.toString(), Files.readString(attestation));
        if (!envelope.isSignedBy(key)) {
            return List.of("the signature was not made with that key over what " + attestation + " says");
        }
        Statement statement = Statement.parse(envelope.payload());
        List<String> problems = new ArrayList<>();
        certificate(statement, file, problems);
        for (Path artifact : artifacts) {
            if (!statement.subject().contains(Statement.Resource.of(artifact))) {
                problems.add(artifact + " is not the file that was attested");
            }
        }
        return problems;
    }

    private static void certificate(Statement statement, Path file, List<String> problems) throws IOException {
        String digest = Digests.of(file);
        if (statement.predicate().configuration().stream()
                .noneMatch(c -> digest.equals(c.digest().get("sha256")))) {
            problems.add(file + " is not the certificate that was attested");
            return;
        }
        Certificate certificate = CertificateJson.read(file.toString(), Files.readString(file));
        if (!Statement.Certification.of(certificate)
                .equals(statement.predicate().certification())) {
            problems.add("the attestation says something else than its certificate");
        }
        problems.addAll(new Rederivation(certificate).problems());
    }
}
