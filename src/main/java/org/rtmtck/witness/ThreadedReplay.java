package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * Runs a script of several threads again and again: what goes wrong between threads does not go wrong every time. Belongs
 * to one thread.
 */
public final class ThreadedReplay {

    private static final int RUNS = 5000;

    /**
     * What came of it.
     *
     * @param trace the last run
     * @param opinion what is said of that run
     * @param runs how many runs there were
     */
    public record Outcome(Script trace, OfflineJudge.Opinion opinion, int runs) {}

    private final Subject subject;
    private final ConcurrentRun.Program program;

    /** A replay of that script, which must be one of several threads. */
    public ThreadedReplay(Subject subject, Script script) {
        this.subject = subject;
        this.program = program(script);
    }

    /** Whether a script has calls of several threads. */
    public static boolean isThreaded(Script script) {
        return script.statements().stream().anyMatch(s -> s instanceof Statement.Invoke i && i.thread() != null);
    }

    private static ConcurrentRun.Program program(Script script) {
        List<Statement.Invoke> before = new ArrayList<>();
        Map<String, List<Statement.Invoke>> threads = new LinkedHashMap<>();
        List<Statement.Invoke> after = new ArrayList<>();
        for (Statement statement : script.statements()) {
            if (statement instanceof Statement.Invoke line) {
                String thread = line.thread();
                if (thread != null) {
                    threads.computeIfAbsent(thread, t -> new ArrayList<>())
                            .add(new Statement.Invoke(line.binding(), line.call()));
                } else {
                    (threads.isEmpty() ? before : after).add(line.withReply(null));
                }
            }
        }
        return new ConcurrentRun.Program(before, threads, after);
    }

    /** Runs it until a run is not permitted, or often enough. */
    public Outcome run() {
        OutcomeTable outcomes = new OutcomeTable(subject);
        try (RaceTrack track = new RaceTrack(subject)) {
            for (int run = 1; ; run++) {
                Script trace = once(track, run);
                OfflineJudge.Opinion opinion = outcomes.of(trace);
                if (opinion.finding() != null || run == RUNS) {
                    return new Outcome(trace, opinion, run);
                }
            }
        }
    }

    private Script once(RaceTrack track, int run) {
        try {
            return track.run(program, run);
        } catch (ConcurrentRun.Stuck stuck) {
            return stuck.trace();
        }
    }
}
