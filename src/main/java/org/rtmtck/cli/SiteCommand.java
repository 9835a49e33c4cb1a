package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;
import org.rtmtck.certify.MigrationScenarios;
import org.rtmtck.report.site.Site;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code site}: writes the contract as pages. */
@Command(
        name = "site",
        description = "Writes the contract as pages: requirements, features, defects of the translated pages, and the"
                + " guide to version 2, whose scenarios are run for it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SiteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "Where the pages go; index.html is the first.")
    private Path directory = Path.of("");

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "The verdicts to show beside the requirements. Default: the published certificate of the"
                    + " reference implementation.")
    private @Nullable Path certificate;

    @Override
    public Integer call() throws IOException {
        Certificate reference = certificate == null ? Site.published() : CompareCommand.read(certificate);
        List<CheckResult> migration = MigrationScenarios.run();
        SortedMap<String, String> pages = Site.pages(reference, migration);
        Site.write(pages, directory);
        long passed = migration.stream()
                .filter(check -> check.status() == CheckStatus.PASSED)
                .count();
        PrintWriter out = spec.commandLine().getOut();
        out.println(pages.size() + " files, " + passed + " of " + migration.size() + " migration scenarios passed");
        out.println(directory.resolve("index.html"));
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
