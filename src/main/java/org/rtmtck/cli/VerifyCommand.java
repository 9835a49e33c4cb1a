package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rtmtck.report.attest.Attestation;
import org.rtmtck.report.attest.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: checks what was attested, without a network and without the implementation. */
@Command(
        name = "verify",
        description =
                "Checks the signature of an attestation, that the files are those that were attested, and that the"
                        + " verdict follows from the certificate and its traces.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CERTIFICATE", description = "A file certificate.json.")
    private Path certificate = Path.of("");

    @Option(
            names = {"-k", "--key"},
            paramLabel = "FILE",
            required = true,
            description = "The Ed25519 public key in PEM of whoever must have signed.")
    private Path key = Path.of("");

    @Option(
            names = "--attestation",
            paramLabel = "FILE",
            description = "Default: beside the certificate, with .att after its name.")
    private @Nullable Path attestation;

    @Option(
            names = {"-a", "--artifact"},
            paramLabel = "FILES",
            split = ",",
            description = "Files of the implementation, to see whether they are those that were certified.")
    private List<Path> artifacts = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Path file = attestation == null ? Path.of(certificate + AttestCommand.SUFFIX) : attestation;
        List<String> problems = Attestation.verify(file, certificate, artifacts, Keys.publicKey(key));
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(problem -> out.println("REFUSED: " + problem));
        if (problems.isEmpty()) {
            out.println(
                    "VERIFIED: " + CompareCommand.read(certificate).verdict().slug());
        }
        out.flush();
        return problems.isEmpty() ? 0 : 1;
    }
}
