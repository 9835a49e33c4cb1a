package org.rtmtck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rtmtck.report.attest.Attestation;
import org.rtmtck.report.attest.Keys;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest}: signs what a certificate says of an implementation. */
@Command(
        name = "attest",
        description = "Signs what a certificate says: an in-toto statement in a DSSE envelope.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AttestCommand implements Callable<Integer> {

    /** What is put after the name of a certificate to name its attestation. */
    static final String SUFFIX = ".att";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CERTIFICATE", description = "A file certificate.json.")
    private Path certificate = Path.of("");

    @Option(
            names = {"-k", "--key"},
            paramLabel = "FILE",
            required = true,
            description = "An Ed25519 private key in PEM, as 'openssl genpkey -algorithm ed25519' makes it.")
    private Path key = Path.of("");

    @Option(
            names = {"-a", "--artifact"},
            paramLabel = "FILES",
            split = ",",
            required = true,
            description = "The files of the implementation that was certified.")
    private List<Path> artifacts = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the attestation goes. Default: beside the certificate, with .att after its name.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        String attestation = Attestation.sign(certificate, artifacts, Keys.privateKey(key));
        Path file = output == null ? Path.of(certificate + SUFFIX) : output;
        Files.writeString(file, attestation);
        spec.commandLine().getOut().println(file);
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
