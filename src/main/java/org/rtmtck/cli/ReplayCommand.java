package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.certify.Conclusion;
import org.rtmtck.model.Finding;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.script.ScriptPrinter;
import org.rtmtck.witness.CallGuard;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Inconclusive;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.ThreadedReplay;
import org.rtmtck.witness.Violation;
import org.rtmtck.witness.Witness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: runs a script on an implementation and shows each call, its reply and what is said of it. */
@Command(
        name = "replay",
        description = "Runs a script on an implementation and shows each call, its reply and the judgement.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCRIPT", description = "A script, for example one that 'certify' wrote for a failure.")
    private Path file = Path.of("");

    @Mixin
    private ImplementationChoice implementation = new ImplementationChoice();

    @Option(names = "--waive", paramLabel = "NAMES", split = ",", description = "As in 'certify'.")
    private List<Assumption> waived = new ArrayList<>();

    @Option(
            names = "--call-deadline",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long one call may take. Default: ${DEFAULT-VALUE} s.")
    private double callDeadline = 5;

    @Override
    public Integer call() throws ScriptException, IOException {
        Script script = ScriptParser.parse(file);
        Policy policy = new Policy(Catalogue.load(), Waivers.of(waived), true);
        Thread.currentThread().setContextClassLoader(implementation.loader());
        Subject subject = Subject.of(implementation.load(), policy, Deadlines.ofSeconds(callDeadline));
        if (ThreadedReplay.isThreaded(script)) {
            return threaded(new ThreadedReplay(subject, script).run()).exitCode();
        }
        try (Witness witness = Witness.open(subject, new Evidence(), CallGuard.deadline())) {
            return run(script, witness).exitCode();
        } finally {
            out().flush();
        }
    }

    private Conclusion run(Script script, Witness witness) {
        for (Script.Line line : script.lines()) {
            try {
                witness.execute(line.statement());
                out().println("ok   " + latest(witness));
            } catch (Violation violation) {
                out().println("NOT  " + latest(witness));
                tell(violation.finding());
                return Conclusion.DOES_NOT_CONFORM;
            } catch (Inconclusive inconclusive) {
                out().println("?    " + ScriptPrinter.print(line.statement()));
                out().println("cannot go on: " + inconclusive.getMessage());
                return Conclusion.INCOMPLETE;
            }
        }
        out().println();
        out().println("Every reply is permitted.");
        return Conclusion.CONFORMS;
    }

    private Conclusion threaded(ThreadedReplay.Outcome outcome) {
        outcome.trace().lines().forEach(line -> out().println(ScriptPrinter.print(line.statement())));
        Finding finding = outcome.opinion().finding();
        if (finding != null) {
            out().println();
            out().println("Run " + outcome.runs() + " fits no order of the overlapping calls.");
            tell(finding);
        } else {
            out().println();
            out().println("Every reply of " + outcome.runs() + " runs is permitted.");
        }
        out().flush();
        return finding == null ? Conclusion.CONFORMS : Conclusion.DOES_NOT_CONFORM;
    }

    private static String latest(Witness witness) {
        List<Script.Line> lines = witness.trace().lines();
        return lines.isEmpty()
                ? ""
                : ScriptPrinter.print(lines.get(lines.size() - 1).statement());
    }

    private void tell(Finding finding) {
        int width = Terminal.width();
        out().println();
        out().println(finding.principal().id() + " " + finding.principal().title());
        out().print(Wrapping.wrap("  permitted: ", finding.permitted(), width));
        out().print(Wrapping.wrap("  seen:      ", finding.seen(), width));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
