package org.rtmtck.witness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rtmtck.script.Call;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * Small programs of several threads. What comes of one is judged afterwards: it is permitted if some order of the
 * overlapping calls explains every reply.
 */
public final class ConcurrentRun {

    private ConcurrentRun() {}

    /**
     * A program of several threads.
     *
     * @param before what one thread does first
     * @param threads what each thread does then, all beginning at the same time; a name that one of them binds may be
     *     used by itself and in {@code after}
     * @param after what one thread does when all have ended
     */
    public record Program(
            List<Statement.Invoke> before, Map<String, List<Statement.Invoke>> threads, List<Statement.Invoke> after) {

        /** A program whose threads bind no names. */
        public static Program of(
                List<Statement.Invoke> before, Map<String, List<Call>> threads, List<Statement.Invoke> after) {
            Map<String, List<Statement.Invoke>> lines = new LinkedHashMap<>();
            threads.forEach((name, calls) -> lines.put(
                    name,
                    calls.stream().map(call -> new Statement.Invoke(null, call)).toList()));
            return new Program(before, lines, after);
        }
    }

    /**
     * Runs a program once and returns what was recorded.
     *
     * @throws Stuck if a call did not return
     */
    public static Script run(Subject subject, Program program) {
        try (RaceTrack track = new RaceTrack(subject)) {
            return track.run(program, 0);
        }
    }

    /** Calls that overlapped did not return. */
    public static final class Stuck extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Script trace;

        Stuck(Script trace) {
            super("overlapping calls did not return");
            this.trace = trace;
        }

        /** What was recorded until then. */
        public Script trace() {
            return trace;
        }
    }
}
