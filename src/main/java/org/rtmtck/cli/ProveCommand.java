package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmtck.certify.prove.DefectResult;
import org.rtmtck.certify.prove.LawfulResult;
import org.rtmtck.certify.prove.Outcome;
import org.rtmtck.certify.prove.Proof;
import org.rtmtck.certify.prove.ProofListener;
import org.rtmtck.certify.prove.ProofRequest;
import org.rtmtck.certify.prove.Prover;
import org.rtmtck.certify.prove.SearchKind;
import org.rtmtck.certify.prove.SearchResult;
import org.rtmtck.certify.prove.Teeth;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.Defects;
import org.rtmtck.defect.LawfulVariant;
import org.rtmtck.defect.LawfulVariants;
import org.rtmtck.report.prove.ProofReports;
import org.rtmtck.suite.direct.Technique;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prove}: runs the kit on everything that is wrong on purpose, and on everything that is lawful but odd. */
@Command(
        name = "prove",
        description = "Proves the kit: it must reject every implementation that is wrong on purpose, for the right"
                + " reason, and must not object to any that is lawful but odd.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every defect was killed, and there was no false alarm",
            "1:a defect survived or was blamed for something else, or there was a false alarm",
            "2:the command was not understood, or could not be carried out"
        })
final class ProveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-r", "--report"},
            paramLabel = "DIR",
            description = "Write prove.json, teeth.md and teeth.html there.")
    private @Nullable Path report;

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Determines all random choices. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many seeds each lawful variant is looked at with, and each race looked for with."
                    + " Default: ${DEFAULT-VALUE}.")
    private int seeds = 1;

    @Option(
            names = "--only",
            paramLabel = "NAMES",
            split = ",",
            description = "Only the defects and lawful variants with these names.")
    private List<String> only = new ArrayList<>();

    @ArgGroup
    private Part part = new Part();

    /** Which half is left out. */
    static final class Part {

        @Option(names = "--defects-only", description = "Leave out the lawful variants.")
        private boolean defectsOnly;

        @Option(names = "--lawful-only", description = "Leave out the defects.")
        private boolean lawfulOnly;
    }

    @Option(
            names = "--techniques",
            paramLabel = "WORDS",
            split = ",",
            description = "Look for defects with these kinds of checks alone: ${COMPLETION-CANDIDATES}.")
    private List<Technique> techniques = new ArrayList<>();

    @Option(
            names = "--alone",
            description = "Measure besides how many defects each kind of checks finds by itself. Takes long.")
    private boolean alone;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many implementations to look at side by side. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only what went wrong, and the sums.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        if (seeds < 1 || threads < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--seeds and --threads begin at 1");
        }
        ProofReports reports = report == null ? null : ProofReports.in(report);
        Proof proof = new Prover(request()).prove(new ProofListener() {
            @Override
            public void hunted(DefectResult result) {
                tell(result);
            }

            @Override
            public void searched(SearchResult result) {
                tell(result);
            }

            @Override
            public void watched(LawfulResult result) {
                tell(result);
            }
        });
        if (reports != null) {
            reports.write(proof);
        }
        sums(proof);
        return proof.holds() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private ProofRequest request() {
        List<Defect> defects = defects(Defects.all());
        List<Defect> racy = defects(Defects.racy());
        List<Defect> deep = defects(Defects.deep());
        List<LawfulVariant> lawful = part.defectsOnly
                ? List.of()
                : selected(LawfulVariants.all(), LawfulVariant::name, LawfulVariant.PREFIX);
        mustExist();
        if (defects.isEmpty() && racy.isEmpty() && deep.isEmpty() && lawful.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "nothing is left to prove");
        }
        Set<Technique> chosen = EnumSet.noneOf(Technique.class);
        chosen.addAll(techniques);
        return new ProofRequest(defects, racy, deep, lawful, chosen, alone, seed, seeds, threads);
    }

    private List<Defect> defects(List<Defect> all) {
        return part.lawfulOnly ? List.of() : selected(all, Defect::name, Defect.PREFIX);
    }

    private <T> List<T> selected(List<T> all, Function<T, String> name, String prefix) {
        return all.stream()
                .filter(t -> only.isEmpty() || only.contains(name.apply(t)) || only.contains(prefix + name.apply(t)))
                .toList();
    }

    private void mustExist() {
        String unknown = only.stream()
                .filter(word -> Defects.named(without(word, Defect.PREFIX)).isEmpty())
                .filter(word -> LawfulVariants.named(without(word, LawfulVariant.PREFIX))
                        .isEmpty())
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "neither a defect nor a lawful variant is called " + unknown);
        }
    }

    private static String without(String word, String prefix) {
        return word.startsWith(prefix) ? word.substring(prefix.length()) : word;
    }

    private synchronized void tell(DefectResult result) {
        if (quiet && result.outcome() == Outcome.KILLED) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT,
                "%-12s  %-48s  %-11s  %,7d calls  %,6d ms  script %d  %s",
                result.outcome().slug(),
                result.name(),
                result.technique() == null ? "-" : result.technique(),
                result.calls(),
                result.millis(),
                result.scriptLength(),
                String.join(", ", result.requirements())));
        if (result.outcome() == Outcome.WRONG_REASON) {
            out.println("    named: " + String.join(", ", result.named())
                    + (result.unrelated().isEmpty() ? "" : "; unrelated: " + String.join(", ", result.unrelated())));
            result.problems().forEach(problem -> out.print(problem.indent(4)));
        }
        out.flush();
    }

    private synchronized void tell(SearchResult result) {
        if (quiet && result.outcome() == Outcome.KILLED) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT,
                "%-12s  %-48s  %-16s  %d of %d seeds  at most %,6d ms  script %d%s  %s",
                result.outcome().slug(),
                result.name(),
                result.search().slug() + " alone",
                result.found(),
                result.seeds(),
                result.slowestMillis(),
                result.scriptLength(),
                result.replays() ? "" : " (does not replay)",
                String.join(", ", result.requirements())));
        result.problems().forEach(problem -> out.print(problem.indent(4)));
        out.flush();
    }

    private synchronized void tell(LawfulResult result) {
        PrintWriter out = spec.commandLine().getOut();
        if (!quiet || result.falseAlarms() > 0) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-12s  %-48s  %d seeds  %,7d calls  %,6d ms",
                    result.falseAlarms() == 0 ? "accepted" : "false alarm",
                    result.name(),
                    result.seeds(),
                    result.calls(),
                    result.millis()));
        }
        result.alarms().forEach(alarm -> out.print(alarm.indent(4)));
        out.flush();
    }

    private void sums(Proof proof) {
        PrintWriter out = spec.commandLine().getOut();
        if (!proof.withoutTeeth().isEmpty() && only.isEmpty() && !part.lawfulOnly) {
            out.print(Wrapping.wrap(
                    "no defect was killed for these by name: ",
                    proof.withoutTeeth().stream().map(Teeth::requirement).collect(Collectors.joining(", ")),
                    Terminal.width()));
        }
        for (SearchKind kind : SearchKind.values()) {
            List<SearchResult> searches = proof.searches(kind);
            if (!searches.isEmpty()) {
                out.println(String.format(
                        Locale.ROOT,
                        "%s alone: %d of %d killed, the slowest in %,d ms",
                        kind.slug(),
                        proof.killed(kind),
                        searches.size(),
                        searches.stream()
                                .mapToLong(SearchResult::slowestMillis)
                                .max()
                                .orElse(0)));
            }
        }
        if (!proof.shortest().isEmpty()) {
            int known = proof.shortest().size();
            out.println((known - proof.longer().size()) + " of " + known
                    + " reduced scripts are as short as the shortest that is known");
            proof.longer()
                    .forEach(s ->
                            out.println("    " + s.name() + ": " + s.reduced() + " calls, shortest " + s.shortest()));
        }
        out.println(String.format(
                Locale.ROOT,
                "%d defects: %d killed, %d for the wrong reason, %d survived; %d lawful variants x %d seeds: %d false"
                        + " alarms; %.1f s, seed %d",
                proof.defects().size(),
                proof.count(Outcome.KILLED),
                proof.count(Outcome.WRONG_REASON),
                proof.count(Outcome.SURVIVED),
                proof.lawful().size(),
                proof.seeds(),
                proof.falseAlarms(),
                proof.millis() / 1000.0,
                proof.seed()));
        out.flush();
    }
}
