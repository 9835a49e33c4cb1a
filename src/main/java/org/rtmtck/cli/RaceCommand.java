package org.rtmtck.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.Conclusion;
import org.rtmtck.suite.race.Races;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code race}: runs small programs of several threads until an outcome is seen that no order of the calls explains. */
@Command(
        name = "race",
        description =
                "Runs small programs of several threads again and again, and tells the first outcome that no order"
                        + " of the overlapping calls explains.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class RaceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ImplementationChoice implementation = new ImplementationChoice();

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Determines the programs that are drawn, and the pauses. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = {"-t", "--time"},
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long it may take. Default: ${DEFAULT-VALUE} s.")
    private long seconds = 10;

    @Option(names = "--waive", paramLabel = "NAMES", split = ",", description = "As in 'certify'.")
    private List<Assumption> waived = new ArrayList<>();

    @Option(
            names = "--call-deadline",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "How long one call may take. Default: ${DEFAULT-VALUE} s.")
    private double callDeadline = 2;

    @Override
    public Integer call() {
        Policy policy = new Policy(Catalogue.load(), Waivers.of(waived), true);
        Duration deadline = Deadlines.ofSeconds(callDeadline);
        RtmProvider provider = implementation.load(deadline);
        Thread.currentThread().setContextClassLoader(implementation.loader());
        Subject subject = Subject.of(provider, policy, deadline);
        if (!subject.has(Capability.CONCURRENT_CALLERS)) {
            throw new CertificationException(
                    provider.name() + " does not offer to be called by several threads at once");
        }
        Races.Result result = new Races(subject, seed).search(Duration.ofSeconds(seconds));
        return tell(result).exitCode();
    }

    private Conclusion tell(Races.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        Failure failure = result.failure();
        if (failure != null) {
            out.print(failure.describe());
            out.println();
        }
        out.printf(
                Locale.ROOT,
                "%,d runs, %,d different outcomes, %s%n",
                result.runs(),
                result.outcomes(),
                failure == null ? "each explained by some order of the calls" : "the last explained by none");
        if (result.unknown() > 0) {
            out.printf(Locale.ROOT, "For %,d runs the search for an order was given up.%n", result.unknown());
        }
        out.flush();
        if (failure != null) {
            return Conclusion.DOES_NOT_CONFORM;
        }
        return result.unknown() > 0 ? Conclusion.INCOMPLETE : Conclusion.CONFORMS;
    }
}
