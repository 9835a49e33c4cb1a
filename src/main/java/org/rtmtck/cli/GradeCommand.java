package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rtmtck.agent.AgentOptions;
import org.rtmtck.agent.AgentProvider;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.grade.Grade;
import org.rtmtck.certify.grade.Grader;
import org.rtmtck.report.GradeReport;
import org.rtmtck.suite.Implementations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code grade}: measures what a deregistration costs in several implementations, side by side. */
@Command(
        name = "grade",
        description = "Measures what a deregistration costs, over the size of the table and the number of the client's"
                + " routes, in several implementations side by side. A grade, never a verdict.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GradeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Implementations; 'list implementations' shows all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--agent", paramLabel = "COMMAND", description = "An agent for one more; may be repeated.")
    private List<String> agents = new ArrayList<>();

    @Option(
            names = "--routes",
            paramLabel = "NUMBER",
            description = "How many routes the largest table holds, 64 to 1048576. Default: ${DEFAULT-VALUE}.")
    private int routes = Grader.USUAL;

    @Option(
            names = {"-r", "--report"},
            paramLabel = "DIR",
            defaultValue = "rtm-tck-report",
            description = "Where grade.html and grade.json are written. Default: ${DEFAULT-VALUE}.")
    private Path report = Path.of("rtm-tck-report");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Grade> grades = new ArrayList<>();
        int unavailable = 0;
        for (RtmProvider provider : providers()) {
            try {
                Grade grade = new Grader(routes).grade(provider);
                grades.add(grade);
                out.println(grade.inWords());
            } catch (CertificationException e) {
                unavailable++;
                out.println(e.getMessage());
            }
            out.flush();
        }
        if (!grades.isEmpty()) {
            out.println(GradeReport.write(grades, report));
        }
        out.flush();
        return unavailable == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
    }

    private List<RtmProvider> providers() {
        List<RtmProvider> providers = new ArrayList<>();
        names.forEach(name -> providers.add(Implementations.named(name, GradeCommand.class.getClassLoader())));
        agents.forEach(command -> providers.add(
                AgentProvider.command(command).with(AgentOptions.DEFAULT.withCallDeadline(Deadlines.ofSeconds(60)))));
        return providers.isEmpty()
                ? List.of(Implementations.named("reference", GradeCommand.class.getClassLoader()))
                : providers;
    }
}
