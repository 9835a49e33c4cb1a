package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Profile;
import org.rtmtck.certify.Request;
import org.rtmtck.certify.Selection;
import org.rtmtck.certify.grade.Grade;
import org.rtmtck.certify.grade.Grader;
import org.rtmtck.report.Annotations;
import org.rtmtck.report.GradeReport;
import org.rtmtck.report.Reports;
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

    @Option(
            names = {"-r", "--report"},
            paramLabel = "DIR",
            defaultValue = "rtm-tck-report",
            description = "Where certificate and failing scripts are written. Default: ${DEFAULT-VALUE}.")
    private Path report = Path.of("rtm-tck-report");

    @Option(names = "--no-report", description = "Write no files.")
    private boolean noReport;

    @Option(
            names = "--grade",
            description = "Also measure what a deregistration costs; see the command grade. Never part of the verdict.")
    private boolean grade;

    @Mixin
    private Expectation expectation = new Expectation();

    @Option(
            names = "--annotate",
            paramLabel = "FORM",
            description = "Print failures once more for a CI server to pick up. The only form is github.")
    private @Nullable AnnotationForm annotate;

    /** The forms of annotations. */
    enum AnnotationForm {
        /** As GitHub Actions reads them. */
        GITHUB
    }

    @Override
    public Integer call() throws IOException {
        expectation.load();
        RtmProvider provider = implementation.load(Deadlines.ofSeconds(callDeadline));
        Publication publication = new Publication(
                quiet ? Quiet.WRITER : spec.commandLine().getOut(),
                noReport ? null : Reports.in(report, implementation::replay),
                implementation);
        Request request = new Request(
                provider,
                implementation.loader(),
                profile,
                quick,
                seed,
                Selection.of(only),
                Waivers.of(waived),
                Deadlines.ofSeconds(callDeadline));
        Certificate certificate = publication.of(request);
        PrintWriter out = spec.commandLine().getOut();
        if (annotate != null) {
            Annotations.github(certificate).forEach(out::println);
        }
        if (grade) {
            grade(provider, out);
        }
        int exitCode = expectation.judge(certificate, quiet ? Quiet.WRITER : out);
        out.flush();
        return exitCode;
    }

    private void grade(RtmProvider provider, PrintWriter out) throws IOException {
        Grade measured = new Grader(Grader.USUAL).grade(provider);
        PrintWriter told = quiet ? Quiet.WRITER : out;
        told.println(measured.inWords());
        if (!noReport) {
            told.println(GradeReport.write(List.of(measured), report));
        }
    }
}
