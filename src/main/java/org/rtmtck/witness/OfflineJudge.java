package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Limits;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.Finding;
import org.rtmtck.model.Fingerprint;
import org.rtmtck.model.Judgement;
import org.rtmtck.model.Model;
import org.rtmtck.model.ModelState;
import org.rtmtck.model.Settings;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * Judges a trace that was recorded elsewhere, without an implementation.
 *
 * <p>Where calls overlap, any order of them that fits their lines may have been the one in which they took effect: the
 * trace is permitted if one such order is. A call that never returned may have taken effect or not.
 */
public final class OfflineJudge {

    private static final int MOST_STEPS = 2_000_000;
    private static final String TOO_MANY =
            "there are too many orders in which the overlapping calls may have taken effect";

    /**
     * What is said of a trace.
     *
     * @param finding what is not permitted; null if nothing is
     * @param at the line with that call, or the first line that was not judged; null if there is neither
     * @param reason why the rest was not judged; null if all was judged
     * @param calls how many calls were judged
     * @param exercised how often each requirement was exercised
     * @param explained if something is not permitted: the lines of the calls that an order explains, in that order; no
     *     order explains more. Else empty
     */
    public record Opinion(
            @Nullable Finding finding,
            Script.@Nullable Line at,
            @Nullable String reason,
            int calls,
            Map<Req, Integer> exercised,
            List<Script.Line> explained) {

        /** Whether the search ended before it was known whether some order explains everything. */
        public boolean isUnknown() {
            return finding == null && TOO_MANY.equals(reason);
        }
    }

    /** A point in the search for an order: what is known, what has begun, and how far the trace was read. */
    private record Point(
            ModelState state,
            List<Occurrence> begun,
            int next,
            long now,
            int judged,
            @Nullable Taken taken) {}

    /** A call that has taken its place in the order, after others. */
    private record Taken(@Nullable Taken before, Occurrence call) {

        static List<Script.Line> lines(@Nullable Taken last) {
            List<Script.Line> lines = new ArrayList<>();
            for (Taken taken = last; taken != null; taken = taken.before()) {
                lines.add(taken.call().line());
            }
            Collections.reverse(lines);
            return lines;
        }
    }

    /** Where different orders of the same calls meet: what has begun, by its first lines, and how far was read. */
    private record Crossing(int next, List<Integer> begun, long now) {}

    /** What was known where the search went on from a crossing in vain. It is looked at when the crossing is met again. */
    private static final class DeadEnds {

        private final List<ModelState> unread = new ArrayList<>();
        private final Set<Fingerprint> known = new HashSet<>();

        void add(ModelState state) {
            unread.add(state);
        }

        boolean isOneOf(ModelState state) {
            unread.forEach(other -> known.add(Fingerprint.of(other)));
            unread.clear();
            return known.contains(Fingerprint.of(state));
        }
    }

    private record Step(Point point, @Nullable Finding broken, Set<Req> exercised) {}

    private final Policy policy;
    private final List<Occurrence> occurrences;
    private final Script.@Nullable Line stop;
    private final Settings settings;
    private final int mostSteps;
    private final Map<Req, Integer> exercised = new EnumMap<>(Req.class);
    private final Map<Crossing, DeadEnds> deadEnds = new HashMap<>();
    private int steps;
    private int furthest = -1;
    private @Nullable Finding finding;
    private @Nullable Taken explained;
    private Script.@Nullable Line at;
    private @Nullable String reason;

    private OfflineJudge(Script trace, Policy policy, Settings settings, int mostSteps) {
        this.mostSteps = mostSteps;
        TraceReader reader = TraceReader.read(trace);
        this.policy = policy;
        this.settings = settings;
        this.occurrences = reader.occurrences();
        this.stop = reader.stop();
    }

    /**
     * Judges a trace.
     *
     * @param trace what was recorded, from a table without clients on
     * @param policy which broken requirements are failures
     * @param capabilities what the recorded implementation offers; without ASYNCHRONOUS_NOTIFICATION messages and
     *     signals must be there when the call that causes them returns
     */
    public static Opinion judge(Script trace, Policy policy, Set<Capability> capabilities) {
        return judge(trace, policy, capabilities, MOST_STEPS);
    }

    /** Judges a trace of an implementation that is at hand, by what is known of it. */
    public static Opinion judge(Script trace, Subject subject) {
        return new OfflineJudge(trace, subject.policy(), subject.settings(), MOST_STEPS).opinion();
    }

    static Opinion judge(Script trace, Policy policy, Set<Capability> capabilities, int mostSteps) {
        Settings settings = new Settings(
                capabilities,
                Limits.NONE,
                !capabilities.contains(Capability.ASYNCHRONOUS_NOTIFICATION),
                policy.assumes(Assumption.A6),
                policy.assumes(Assumption.A11));
        return new OfflineJudge(trace, policy, settings, mostSteps).opinion();
    }

    private Opinion opinion() {
        long now = VirtualClock.START.toEpochMilli();
        boolean permitted = explore(new Point(ModelState.initial(settings, now), List.of(), 0, now, 0, null));
        int calls = (int) occurrences.stream()
                .filter(o -> o.call() != null && o.reply() != null)
                .count();
        Script.Line end = stop;
        if (permitted && reason == null && end != null) {
            return new Opinion(null, end, "the reply to this call is missing", calls, exercised, List.of());
        }
        if (permitted) {
            return new Opinion(null, at, reason, calls, exercised, List.of());
        }
        Finding told = finding;
        return new Opinion(
                told == null || !hasStuckLeaving() ? told : stuck(told),
                at,
                reason,
                Math.max(0, furthest),
                exercised,
                Taken.lines(explained));
    }

    /** Whether a deregistration of several threads did not return, which is wrong in whatever order they took effect. */
    private boolean hasStuckLeaving() {
        return occurrences.stream()
                .anyMatch(o -> o.call() instanceof Call.Deregister
                        && o.statement() instanceof Statement.Invoke line
                        && line.thread() != null
                        && o.reply() instanceof Reply.Abnormal reply
                        && reply.kind() == Reply.AbnormalKind.NO_RETURN);
    }

    private static Finding stuck(Finding found) {
        return new Finding(List.of(Req.DRC_003), found.permitted(), found.seen(), found.needs(), found.recoverable());
    }

    /** Returns whether some order from here on is permitted. */
    private boolean explore(Point start) {
        Point point = read(start);
        List<Set<Req>> straight = new ArrayList<>();
        while (point.begun().size() == 1 && !point.begun().get(0).isPending() && reason == null) {
            Step step = take(point, point.begun().get(0));
            if (step.broken() != null) {
                return false;
            }
            straight.add(step.exercised());
            point = read(step.point());
        }
        boolean permitted = reason != null || isAtEnd(point) || branch(point);
        if (permitted) {
            straight.forEach(reqs -> reqs.forEach(req -> exercised.merge(req, 1, Integer::sum)));
        }
        return permitted;
    }

    /** What is left has not ended, and need not have happened. */
    private boolean isAtEnd(Point point) {
        return point.next() == occurrences.size() && point.begun().stream().allMatch(Occurrence::isPending);
    }

    private boolean branch(Point point) {
        List<Integer> begun = point.begun().stream().map(Occurrence::begins).toList();
        Crossing crossing = new Crossing(point.next(), begun, point.now());
        DeadEnds known = deadEnds.get(crossing);
        if (known != null && known.isOneOf(point.state())) {
            return false;
        }
        for (Occurrence candidate : point.begun()) {
            if (candidate.isPending()) {
                if (mayHaveHappened(point, candidate)) {
                    return true;
                }
                continue;
            }
            Step step = take(point, candidate);
            if (step.broken() == null && explore(step.point())) {
                step.exercised().forEach(req -> exercised.merge(req, 1, Integer::sum));
                return true;
            }
        }
        deadEnds.computeIfAbsent(crossing, c -> new DeadEnds()).add(point.state());
        return false;
    }

    /** Whether some order is permitted in which a call that never returned takes effect now. */
    private boolean mayHaveHappened(Point point, Occurrence pending) {
        List<Occurrence> begun = new ArrayList<>(point.begun());
        begun.remove(pending);
        for (Occurrence outcome : Pending.outcomes(pending)) {
            count(pending);
            ModelState now = Model.advance(point.state(), point.now());
            Judgement judgement = judge(Pending.isLack(outcome) ? Model.armFault(now) : now, outcome);
            boolean possible = judgement.findings().isEmpty();
            Taken taken = new Taken(point.taken(), pending);
            if (possible
                    && explore(new Point(judgement.next(), begun, point.next(), point.now(), point.judged(), taken))) {
                return true;
            }
        }
        return false;
    }

    /** Lets begin what begins before anything that has begun must end. */
    private Point read(Point point) {
        List<Occurrence> begun = new ArrayList<>(point.begun());
        int next = point.next();
        int end = begun.stream().mapToInt(Occurrence::ends).min().orElse(Integer.MAX_VALUE);
        while (next < occurrences.size() && occurrences.get(next).begins() < end) {
            Occurrence more = occurrences.get(next++);
            begun.add(more);
            end = Math.min(end, more.ends());
        }
        return new Point(point.state(), begun, next, point.now(), point.judged(), point.taken());
    }

    private Step take(Point point, Occurrence chosen) {
        count(chosen);
        long now =
                chosen.statement() instanceof Statement.AdvanceClock s ? point.now() + s.by().toMillis() : point.now();
        Judgement judgement = judge(Model.advance(point.state(), now), chosen);
        Finding broken = broken(judgement, chosen);
        if (broken != null && point.judged() > furthest) {
            furthest = point.judged();
            explained = point.taken();
            finding = broken;
            at = chosen.line();
        }
        List<Occurrence> begun = new ArrayList<>(point.begun());
        begun.remove(chosen);
        boolean call = chosen.call() != null;
        int judged = point.judged() + (call ? 1 : 0);
        Taken taken = call ? new Taken(point.taken(), chosen) : point.taken();
        Point next = new Point(judgement.next(), begun, point.next(), now, judged, taken);
        return new Step(next, broken, judgement.exercised());
    }

    private void count(Occurrence chosen) {
        if (++steps > mostSteps) {
            reason = TOO_MANY;
            at = chosen.line();
        }
    }

    private static Judgement judge(ModelState state, Occurrence occurrence) {
        if (occurrence.call() != null && occurrence.reply() != null) {
            Judgement judgement =
                    Model.judge(state, occurrence.call(), occurrence.reply(), occurrence.failedRegistration());
            Status status = Reply.statusOf(occurrence.reply());
            return status != null && status.isLackOfResources()
                    ? with(Model.disarmFault(judgement.next()), judgement)
                    : judgement;
        }
        if (occurrence.statement() instanceof Statement.WaitEvent s && s.signalled() != null) {
            return Model.eventSeen(state, occurrence.registration(), occurrence.event(), s.signalled());
        }
        return new Judgement(other(state, occurrence), List.of(), Set.of(), List.of());
    }

    private static Judgement with(ModelState next, Judgement judgement) {
        return new Judgement(next, judgement.findings(), judgement.exercised(), judgement.observed());
    }

    private static ModelState other(ModelState state, Occurrence occurrence) {
        if (occurrence.statement() instanceof Statement.Settle) {
            return Model.settle(state);
        }
        if (occurrence.statement() instanceof Statement.FailResource) {
            return Model.armFault(state);
        }
        return occurrence.statement() instanceof Statement.WriteEvent s
                ? Model.eventWritten(state, occurrence.registration(), occurrence.event(), s.signalled())
                : state;
    }

    private @Nullable Finding broken(Judgement judgement, Occurrence chosen) {
        for (Finding candidate : judgement.findings()) {
            if (policy.isJudged(candidate)) {
                return candidate;
            }
            if (!candidate.recoverable()) {
                reason = candidate.principal().id() + " is not judged, and nothing is known after it was broken";
                at = chosen.line();
            }
        }
        return null;
    }
}
