package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.Conclusion;
import org.rtmtck.certify.KitInfo;
import org.rtmtck.suite.explore.Alphabet;
import org.rtmtck.suite.explore.Checkpoint;
import org.rtmtck.suite.explore.Exploration;
import org.rtmtck.suite.explore.Outcome;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code explore}: runs every sequence of calls over a small alphabet, the short ones first. */
@Command(
        name = "explore",
        description =
                "Runs every sequence of calls over a small alphabet, the short ones first, and tells the first that"
                        + " is answered in a way that is not permitted.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class ExploreCommand implements Callable<Integer> {

    private static final long PAUSE_NANOS = 500_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ImplementationChoice implementation = new ImplementationChoice();

    @Option(
            names = {"-d", "--depth"},
            paramLabel = "CALLS",
            defaultValue = "7",
            description = "The longest sequences. Default: ${DEFAULT-VALUE}.")
    private int depth = 7;

    @Option(
            names = {"-a", "--alphabet"},
            paramLabel = "NAME",
            defaultValue = Alphabet.CORE,
            description = "What sequences are made of: core or wide (spec/explore.md). Default: ${DEFAULT-VALUE}.")
    private String alphabet = Alphabet.CORE;

    @Option(
            names = {"-t", "--time"},
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long it may take. Default: ${DEFAULT-VALUE} s.")
    private long seconds = 60;

    @Option(names = "--threads", paramLabel = "NUMBER", description = "Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Go on from what FILE tells, if it is there, and write to it how far this run has come.")
    private @Nullable Path stateFile;

    @Option(names = "--waive", paramLabel = "NAMES", split = ",", description = "As in 'certify'.")
    private List<Assumption> waived = new ArrayList<>();

    @Option(
            names = "--call-deadline",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long one call may take. Default: ${DEFAULT-VALUE} s.")
    private double callDeadline = 5;

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = Catalogue.load();
        Policy policy = new Policy(catalogue, Waivers.of(waived), true);
        Duration deadline = Deadlines.ofSeconds(callDeadline);
        RtmProvider provider = implementation.load(deadline);
        Thread.currentThread().setContextClassLoader(implementation.loader());
        Subject subject = Subject.of(provider, policy, deadline);
        Alphabet letters = Alphabet.named(alphabet, subject.capabilities())
                .orElseThrow(() -> new CertificationException(
                        "there is no alphabet " + alphabet + "; there are " + String.join(" and ", Alphabet.names())));
        if (depth < 1 || seconds < 1 || threads < 1) {
            throw new CertificationException("--depth, --time and --threads are at least 1");
        }
        String what = String.join(
                " ", provider.name(), provider.version(), KitInfo.of(catalogue).catalogue(), letters.name());
        Exploration exploration = new Exploration(
                        subject,
                        letters,
                        new Exploration.Limits(depth, Duration.ofSeconds(seconds), threads),
                        new Lines(out()))
                .from(before(what));
        Outcome outcome = exploration.run();
        if (stateFile != null) {
            Files.write(stateFile, exploration.checkpoint(what).lines());
        }
        return tell(outcome).exitCode();
    }

    private Checkpoint before(String what) throws IOException {
        if (stateFile == null || !Files.exists(stateFile)) {
            return Checkpoint.none(what);
        }
        try {
            Checkpoint known = Checkpoint.of(Files.readAllLines(stateFile));
            if (!known.subject().equals(what)) {
                throw new CertificationException(
                        stateFile + " is about something else: " + known.subject() + ", not " + what);
            }
            return known;
        } catch (IllegalArgumentException e) {
            throw new CertificationException(stateFile + " cannot be read: " + e.getMessage());
        }
    }

    private Conclusion tell(Outcome outcome) {
        PrintWriter out = out();
        Failure failure = outcome.failure();
        Conclusion conclusion = Conclusion.CONFORMS;
        out.println();
        if (failure != null) {
            out.print(failure.describe());
            if (!failure.reproducible()) {
                out.println("  It was not seen again when the sequence was run once more.");
            }
            conclusion = Conclusion.DOES_NOT_CONFORM;
        } else if (outcome.depth() < depth) {
            out.println("The time is up; longer sequences were not all run.");
            conclusion = Conclusion.INCOMPLETE;
        }
        out.printf(
                Locale.ROOT,
                "Every sequence of up to %d calls over the alphabet %s was run, %,d in all, and %s.%n",
                outcome.depth(),
                outcome.alphabet(),
                outcome.sequences(),
                outcome.lost() == 0
                        ? "each answer was permitted"
                        : outcome.lost() + " could not be followed to the end");
        out.flush();
        return conclusion;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** One line for each length, and on a terminal one that is written over meanwhile. */
    private static final class Lines implements Exploration.Progress {

        private static final String CLEAR = "\r\u001b[2K";

        private final PrintWriter out;
        private final boolean live = Terminal.isInteractive();
        private long printed;
        private long roundStarted = System.nanoTime();

        Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void at(int length, int done, int of) {
            long now = System.nanoTime();
            if (live && now - printed > PAUSE_NANOS) {
                printed = now;
                out.print(CLEAR + "length " + length + ": " + done + " of " + of + " beginnings" + left(done, of, now));
                out.flush();
            }
        }

        private String left(int done, int of, long now) {
            return done == 0
                    ? ""
                    : ", some "
                            + Duration.ofNanos((now - roundStarted) / done * (of - done))
                                    .toSeconds() + " s left";
        }

        @Override
        public void exhausted(int length, long sequences, Duration sinceStart) {
            roundStarted = System.nanoTime();
            out.printf(
                    Locale.ROOT,
                    "%slength %2d  %,14d sequences  %7.1f s%n",
                    live ? CLEAR : "",
                    length,
                    sequences,
                    sinceStart.toMillis() / 1000.0);
            out.flush();
        }
    }
}
