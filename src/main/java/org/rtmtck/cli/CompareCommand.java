package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.report.CertificateJson;
import org.rtmtck.report.ComparisonReport;
import org.rtmtck.report.compare.Comparison;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: puts certificates beside each other. */
@Command(
        name = "compare",
        description = "Puts certificates beside each other: where implementations differ, and how one changed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "2..*", paramLabel = "CERTIFICATE", description = "Files certificate.json, at least two.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = {"-r", "--report"},
            paramLabel = "DIR",
            defaultValue = "rtm-tck-report",
            description = "Where comparison.html and comparison.json are written. Default: ${DEFAULT-VALUE}.")
    private Path report = Path.of("rtm-tck-report");

    @Override
    public Integer call() throws IOException {
        List<Certificate> certificates = new ArrayList<>();
        for (Path file : files) {
            certificates.add(read(file));
        }
        Comparison comparison = Comparison.of(certificates);
        Path page = ComparisonReport.write(comparison, report);
        tell(comparison, page);
        return CommandLine.ExitCode.OK;
    }

    static Certificate read(Path file) throws IOException {
        try {
            return CertificateJson.read(file.toString(), Files.readString(file));
        } catch (MalformedInputException e) {
            throw new CertificationException(file + " is not a certificate: it is not text in UTF-8");
        }
    }

    private void tell(Comparison comparison, Path page) {
        PrintWriter out = spec.commandLine().getOut();
        for (Comparison.Column column : comparison.columns()) {
            out.println(column.name() + " " + column.version() + ": "
                    + column.verdict().replace('-', ' '));
        }
        comparison.warnings().forEach(warning -> out.println("  note: " + warning));
        out.println();
        for (Comparison.Row row : comparison.differences()) {
            out.println(row.id() + " " + row.title() + ": " + String.join(" | ", row.verdicts()));
        }
        out.println(comparison.differences().size() + " of " + comparison.rows().size()
                + " requirements are judged differently");
        out.println(page);
        out.flush();
    }
}
