package org.rtmtck.suite.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.Finding;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.ConcurrentRun;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.OfflineJudge;
import org.rtmtck.witness.OutcomeTable;
import org.rtmtck.witness.RaceTrack;
import org.rtmtck.witness.Subject;

/**
 * Runs programs of several threads again and again with pauses that differ. Each outcome is judged once by the model and
 * looked up from then on.
 */
public final class Races {

    private static final int AT_A_TIME = 5;
    private static final int DRAWN = 12;

    private final Subject subject;
    private final long seed;
    private final Map<String, OutcomeTable> outcomes = new HashMap<>();
    private long runs;
    private long unknown;

    /**
     * What came of it.
     *
     * @param failure an outcome that no order explains; null if none was seen
     * @param program the program that it is an outcome of; null as above
     * @param runs how many runs there were
     * @param outcomes how many different outcomes there were
     * @param unknown how many runs the search for an order was given up for
     */
    public record Result(
            @Nullable Failure failure, @Nullable RaceProgram program, long runs, int outcomes, long unknown) {}

    /** Races of an implementation, with pauses that follow from a seed. */
    public Races(Subject subject, long seed) {
        this.subject = subject;
        this.seed = seed;
    }

    /** Runs all programs, in turn, until one shows something that is not permitted or the time is up. */
    public Result search(Duration budget) {
        RacePrograms programs = new RacePrograms(subject.capabilities());
        List<RaceProgram> all = new ArrayList<>(programs.picked());
        for (int i = 0; i < DRAWN; i++) {
            all.add(programs.drawn(seed * DRAWN + i));
        }
        return search(all, Integer.MAX_VALUE, budget);
    }

    /**
     * Runs programs in turn.
     *
     * @param each how often each is run at most
     * @param budget how long it may take
     */
    public Result search(Collection<RaceProgram> programs, int each, Duration budget) {
        long end = System.nanoTime() + budget.toNanos();
        try (RaceTrack track = new RaceTrack(subject)) {
            for (int round = 0; round < each && System.nanoTime() < end; round += AT_A_TIME) {
                for (RaceProgram program : programs) {
                    Failure failure = some(track, program, Math.min(AT_A_TIME, each - round), end);
                    if (failure != null) {
                        return result(failure, program);
                    }
                }
            }
        }
        return result(null, null);
    }

    private Result result(@Nullable Failure failure, @Nullable RaceProgram program) {
        int different = outcomes.values().stream().mapToInt(OutcomeTable::size).sum();
        return new Result(failure, program, runs, different, unknown);
    }

    private @Nullable Failure some(RaceTrack track, RaceProgram program, int times, long end) {
        OutcomeTable table = outcomes.computeIfAbsent(program.name(), n -> new OutcomeTable(subject));
        for (int i = 0; i < times && System.nanoTime() < end; i++) {
            Failure failure = once(track, program, table);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private @Nullable Failure once(RaceTrack track, RaceProgram program, OutcomeTable table) {
        Script trace;
        try {
            trace = track.run(program.program(), seed * 0x9e37_79b9L + runs++);
        } catch (ConcurrentRun.Stuck stuck) {
            return stuck(program, stuck.trace());
        }
        OfflineJudge.Opinion opinion = table.of(trace);
        if (opinion.isUnknown()) {
            unknown++;
        }
        Finding finding = opinion.finding();
        return finding == null
                ? null
                : failure(finding.principal(), program, trace, finding.permitted(), finding.seen());
    }

    private Failure stuck(RaceProgram program, Script trace) {
        Finding finding = OfflineJudge.judge(trace, subject).finding();
        Req found = finding == null ? Req.DRC_003 : finding.principal();
        return failure(found, program, trace, "that every call returns", "calls that did not return");
    }

    private Failure failure(Req found, RaceProgram program, Script trace, String permitted, String seen) {
        Req principal =
                RaceProgram.broken(program.about(), found, subject.policy().catalogue());
        Set<Req> broken = EnumSet.of(principal);
        return new Failure(
                principal,
                broken,
                permitted + ", in some order of the overlapping calls",
                seen + " (run " + runs + ")",
                script(program.program()),
                trace,
                false,
                program.name());
    }

    /** The program as a script that {@code replay} runs until it shows again. */
    private static Script script(ConcurrentRun.Program program) {
        List<Statement> lines = new ArrayList<>(program.before());
        program.threads()
                .forEach((name, calls) -> calls.forEach(
                        line -> lines.add(new Statement.Invoke(name, line.binding(), line.call(), null))));
        lines.add(new Statement.Settle());
        lines.addAll(program.after());
        return Script.of(lines);
    }
}
