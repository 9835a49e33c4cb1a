package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.KitInfo;
import org.rtmtck.migration.facts.MigrationFacts;
import org.rtmtck.migration.scan.MarkdownWriter;
import org.rtmtck.migration.scan.SarifWriter;
import org.rtmtck.migration.scan.ScanReport;
import org.rtmtck.migration.scan.SourceFile;
import org.rtmtck.migration.scan.TextWriter;
import org.rtmtck.migration.scan.V1Scanner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code migrate}: finds what uses version 1 and says what takes its place in version 2. */
@Command(
        name = "migrate",
        description = "Finds the uses of RTM version 1 in C sources or lists of calls, and tells what takes their place"
                + " in version 2 and which traps lie there. Changes nothing and runs nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class MigrateCommand implements Callable<Integer> {

    /** More than any source has; what is larger was given by mistake. */
    private static final long LARGEST = 64L << 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to read; of a directory, all files in it. What is no text is left out.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Also write the findings as SARIF 2.1.0, for code-scanning views.")
    private @Nullable Path sarif;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Also write the findings as Markdown.")
    private @Nullable Path markdown;

    @Override
    public Integer call() throws IOException {
        MigrationFacts facts = MigrationFacts.load();
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : files) {
            addTo(sources, file);
        }
        ScanReport report = new V1Scanner(facts).scan(sources);
        PrintWriter out = spec.commandLine().getOut();
        out.print(TextWriter.write(report));
        if (sarif != null) {
            write(sarif, new SarifWriter(facts, KitInfo.currentVersion()).write(report));
        }
        if (markdown != null) {
            write(markdown, MarkdownWriter.write(report));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static void addTo(List<SourceFile> sources, Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new CertificationException("there is no file " + path);
        }
        if (!Files.isDirectory(path)) {
            sources.add(read(path));
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path file : inside.filter(MigrateCommand::isToBeRead).sorted().toList()) {
                sources.add(read(file));
            }
        }
    }

    /** Files only, and none below a directory whose name begins with a dot: those belong to tools. */
    private static boolean isToBeRead(Path file) {
        for (Path part : file.normalize()) {
            String name = part.toString();
            if (name.startsWith(".") && name.length() > 2) {
                return false;
            }
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static SourceFile read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new CertificationException(
                    file + " is larger than " + (LARGEST >> 20) + " MB and no source; leave it out");
        }
        try {
            return new SourceFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CertificationException(file + " cannot be read; may you read it?");
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CertificationException(file + " cannot be written; does its directory exist?");
        }
    }
}
