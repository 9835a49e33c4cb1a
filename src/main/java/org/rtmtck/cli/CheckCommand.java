package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.Conclusion;
import org.rtmtck.model.Finding;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.script.ScriptPrinter;
import org.rtmtck.witness.OfflineJudge;
import org.rtmtck.witness.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: judges a recorded trace; no implementation is needed. */
@Command(
        name = "check",
        description = "Judges a trace that was recorded elsewhere. No implementation is needed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TRACE", description = "Calls with replies, from a table without clients on.")
    private Path file = Path.of("");

    @Option(names = "--waive", paramLabel = "NAMES", split = ",", description = "As in 'certify'.")
    private List<Assumption> waived = new ArrayList<>();

    @Option(
            names = "--capabilities",
            paramLabel = "NAMES",
            split = ",",
            description = "What the recorded implementation offers. Default: all but ASYNCHRONOUS_NOTIFICATION.")
    private List<Capability> capabilities = new ArrayList<>();

    @Override
    public Integer call() throws ScriptException, IOException {
        Script trace = ScriptParser.parse(file);
        Policy policy = new Policy(Catalogue.load(), Waivers.of(waived), true);
        OfflineJudge.Opinion opinion = OfflineJudge.judge(trace, policy, offered());
        if (opinion.calls() == 0 && opinion.finding() == null) {
            throw new CertificationException(
                    file + " holds no call with a reply; a trace has them after '->', as spec/scripts.md shows");
        }
        Conclusion conclusion = tell(opinion);
        out().flush();
        return conclusion.exitCode();
    }

    private Set<Capability> offered() {
        Set<Capability> offered = EnumSet.complementOf(EnumSet.of(Capability.ASYNCHRONOUS_NOTIFICATION));
        if (!capabilities.isEmpty()) {
            offered = EnumSet.copyOf(capabilities);
        }
        return offered;
    }

    private Conclusion tell(OfflineJudge.Opinion opinion) {
        Finding finding = opinion.finding();
        if (finding != null) {
            out().println("NOT PERMITTED: " + place(opinion));
            out().println();
            out().println(finding.principal().id() + " " + finding.principal().title());
            out().print(Wrapping.wrap("  permitted: ", finding.permitted(), Terminal.width()));
            out().print(Wrapping.wrap("  seen:      ", finding.seen(), Terminal.width()));
            return Conclusion.DOES_NOT_CONFORM;
        }
        String judged = opinion.calls() + (opinion.calls() == 1 ? " call" : " calls");
        if (opinion.reason() != null) {
            out().println("INCOMPLETE: " + judged + " permitted, and then " + place(opinion));
            out().print(Wrapping.wrap("  ", opinion.reason(), Terminal.width()));
            return Conclusion.INCOMPLETE;
        }
        out().println("PERMITTED: " + judged + ", " + opinion.exercised().size() + " requirements exercised");
        return Conclusion.CONFORMS;
    }

    private String place(OfflineJudge.Opinion opinion) {
        Script.Line line = opinion.at();
        return line == null
                ? file.toString()
                : file + ":" + line.number() + ": " + ScriptPrinter.print(line.statement());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
