package org.rtmtck.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Certifier;
import org.rtmtck.certify.Profile;
import org.rtmtck.certify.Progress;
import org.rtmtck.certify.Request;
import org.rtmtck.certify.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code certify}: runs the suite on an implementation and says what came of it. */
@Command(
        name = "certify",
        description = "Certifies an implementation: runs the whole suite and says of every requirement what was found.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class CertifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ImplementationChoice implementation = new ImplementationChoice();

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE",
            defaultValue = "default",
            description = "core: judge only what the pages say; default: also what follows from named assumptions;"
                    + " strict: as default, with ten times the effort. Default: ${DEFAULT-VALUE}.")
    private Profile profile = Profile.DEFAULT;

    @Option(names = "--quick", description = "A first look: fewer and shorter random sequences.")
    private boolean quick;

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Determines all random choices. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--only",
            paramLabel = "WORDS",
            split = ",",
            description = "Only checks with one of these requirements or tags, for example DRC-030,hazard.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--waive",
            paramLabel = "NAMES",
            split = ",",
            description =
                    "Assumptions that the implementation does not share, for example A4; the certificate says so.")
    private List<Assumption> waived = new ArrayList<>();

    @Option(
            names = "--call-deadline",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long one call may take. Default: ${DEFAULT-VALUE} s.")
    private double callDeadline = 5;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing; the exit code tells.")
    private boolean quiet;

    @Override
    public Integer call() {
        Request request = new Request(
                implementation.load(),
                implementation.loader(),
                profile,
                quick,
                seed,
                Selection.of(only),
                Waivers.of(waived),
                Duration.ofMillis(Math.round(callDeadline * 1000)));
        Certificate certificate = new Certifier(request, progress(), this::publish).certify();
        publish(certificate);
        return certificate.verdict().exitCode();
    }

    private Progress progress() {
        return Progress.SILENT;
    }

    private void publish(Certificate certificate) {
        if (!quiet) {
            PrintWriter out = spec.commandLine().getOut();
            new Summary(out).print(certificate);
            out.flush();
        }
    }
}
