package org.rtmtck.suite.properties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.Finding;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;
import org.rtmtck.suite.Check;
import org.rtmtck.suite.race.RaceProgram;
import org.rtmtck.suite.race.RacePrograms;
import org.rtmtck.suite.race.Races;
import org.rtmtck.witness.ConcurrentRun;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.OfflineJudge;
import org.rtmtck.witness.OutcomeTable;
import org.rtmtck.witness.RaceTrack;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Subject;

/** Overlapping calls: whatever they answer, some order of them explains it (A2). */
class ConcurrencyProperties extends Seeded {

    private static final int LEAVER = 13;
    private static final int OTHER = 14;
    private static final int DRAWN = 8;
    private static final int EACH_IN = 4;

    /** So often a program is run without overlap before the overlap is blamed. */
    private static final int RARE = 100;

    private static final HandleRef A = HandleRef.named("A");
    private static final HandleRef B = HandleRef.named("B");

    @Tag("DRC-141")
    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void two_deregistrations_of_one_client(@ForAll("seeds") long seed) {
        repeat(Req.DRC_141, seed, List.of(new Call.Deregister(A)), List.of(new Call.Deregister(A)));
    }

    @Tag("DRC-142")
    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void an_add_beside_the_deregistration(@ForAll("seeds") long seed) {
        repeat(Req.DRC_142, seed, List.of(new Call.Deregister(A)), List.of(add(A, 7), add(A, 8), add(A, 9)));
    }

    @Tag("DRC-143")
    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void a_dequeue_beside_the_deregistration(@ForAll("seeds") long seed) {
        repeat(
                Req.DRC_143,
                seed,
                List.of(new Call.Deregister(A)),
                List.of(new Call.Dequeue(A), new Call.Dequeue(A), new Call.Dequeue(A)));
    }

    @Tag("DRC-144")
    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void two_clients_leave_at_once(@ForAll("seeds") long seed) {
        repeat(Req.DRC_144, seed, List.of(new Call.Deregister(A)), List.of(new Call.Deregister(B)));
    }

    @Tag("DRC-145")
    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void an_enumeration_beside_the_deregistration(@ForAll("seeds") long seed) {
        HandleRef enumeration = HandleRef.named("E");
        Call next = new Call.EnumerateNext(enumeration);
        repeat(Req.DRC_145, seed, List.of(new Call.Deregister(A)), List.of(next, next, next, next));
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void what_others_see_of_a_removal_under_way_is_recorded(@ForAll("seeds") long seed) {
        Check check = Check.named("a removal under way");
        int volume = check.run().effort().volume();
        if (check.run().subject().has(Capability.CONCURRENT_CALLERS) && volume > 0) {
            Removal removal = Removal.watch(check.run().subject(), volume);
            check.run().evidence().observed(Req.DRC_049, removal.sightings());
            check.run().evidence().observed(Req.DRC_094, removal.waiter());
        }
    }

    @Property(
            tries = 1,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void small_programs_of_several_threads(@ForAll("seeds") long seed) {
        Check check = Check.named("small programs of several threads");
        Subject subject = check.run().subject();
        boolean judged =
                subject.policy().isJudged(Req.DRC_142) && subject.policy().assumes(Assumption.A8);
        if (!subject.has(Capability.CONCURRENT_CALLERS) || !judged) {
            return;
        }
        RacePrograms programs = new RacePrograms(subject.capabilities());
        List<RaceProgram> all = new ArrayList<>(programs.picked());
        for (int i = 0; i < DRAWN; i++) {
            all.add(programs.drawn(seed + i));
        }
        all.forEach(program -> inTurn(check, program.program()));
        check.end();
        int each = Math.max(1, check.run().effort().cycles() / EACH_IN);
        Races.Result result = new Races(subject, seed)
                .search(all, each, check.run().effort().budget().dividedBy(4));
        check.run().evidence().observed(Req.DRC_140, "calls of several threads at once are answered");
        if (result.unknown() > 0) {
            check.run().evidence().observed(Req.DRC_140, "overlapping calls for which no order was sought to the end");
        }
        Failure failure = result.failure();
        if (failure != null) {
            check.run().evidence().failed(failure);
            throw new AssertionError(failure.describe());
        }
    }

    private static void repeat(Req requirement, long seed, List<Call> first, List<Call> second) {
        Check check = Check.named("overlapping calls, " + requirement.id());
        boolean detected = check.run().subject().policy().assumes(Assumption.A8);
        boolean judged = check.run().subject().policy().isJudged(requirement) && detected;
        if (!check.run().subject().has(Capability.CONCURRENT_CALLERS) || !judged) {
            return;
        }
        oneAfterTheOther(check, first, second, 1);
        SplittableRandom random = new SplittableRandom(seed);
        long end = System.nanoTime() + check.run().effort().budget().toNanos() / 4;
        int runs = check.run().effort().cycles() / 2;
        OutcomeTable outcomes = new OutcomeTable(check.run().subject());
        try (RaceTrack track = new RaceTrack(check.run().subject())) {
            for (int i = 0; i < runs && System.nanoTime() < end; i++) {
                ConcurrentRun.Program program = program(random.nextBoolean(), first, second);
                try {
                    once(check, requirement, () -> track.run(program, random.nextLong()), outcomes);
                } catch (Overlapping overlapping) {
                    oneAfterTheOther(check, first, second, RARE);
                    check.run().evidence().failed(overlapping.failure());
                    throw new AssertionError(overlapping.failure().describe(), overlapping);
                }
            }
        }
        check.run().evidence().observed(Req.DRC_148, "a thread other than the registering one may deregister");
        check.run().evidence().observed(Req.DRC_140, "calls of several threads at once are answered");
        check.run().evidence().observed(Req.DRC_146, "overlapping calls return");
    }

    private static void inTurn(Check check, ConcurrentRun.Program program) {
        check.sequence(witness -> {
            program.before().forEach(witness::execute);
            program.threads().values().forEach(lines -> lines.forEach(witness::execute));
            witness.settle();
            program.after().forEach(witness::execute);
        });
    }

    /** What is wrong without any overlap is not a matter of overlapping calls, and is told as what it is. */
    private static void oneAfterTheOther(Check check, List<Call> first, List<Call> second, int times) {
        for (int i = 0; i < times * 2; i++) {
            boolean swap = i % 2 == 1;
            check.sequence(witness -> {
                before().forEach(witness::execute);
                (swap ? second : first).forEach(call -> witness.invoke(null, call));
                (swap ? first : second).forEach(call -> witness.invoke(null, call));
                witness.settle();
                after().forEach(witness::execute);
            });
        }
        check.end();
    }

    private static void once(Check check, Req requirement, Supplier<Script> run, OutcomeTable outcomes) {
        Script trace;
        try {
            trace = run.get();
        } catch (ConcurrentRun.Stuck stuck) {
            fail(Req.DRC_003, stuck.trace(), "that every call returns", "calls that did not return");
            return;
        }
        OfflineJudge.Opinion opinion = outcomes.of(trace);
        if (opinion.isUnknown()) {
            check.run().evidence().observed(Req.DRC_140, "overlapping calls for which no order was sought to the end");
        }
        check.exercised(requirement);
        Finding finding = opinion.finding();
        if (finding != null) {
            Req broken = RaceProgram.broken(
                    requirement,
                    finding.principal(),
                    check.run().subject().policy().catalogue());
            fail(broken, trace, finding.permitted(), finding.seen());
        }
    }

    private static void fail(Req requirement, Script trace, String permitted, String seen) {
        Failure failure = new Failure(
                requirement,
                EnumSet.of(requirement),
                permitted + ", in some order of the overlapping calls",
                seen,
                trace,
                trace,
                false,
                "overlapping calls");
        throw new Overlapping(failure);
    }

    /** Overlapping calls did what no order of them explains. */
    private static final class Overlapping extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Failure failure;

        Overlapping(Failure failure) {
            super(failure.describe());
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }

    private static ConcurrentRun.Program program(boolean swap, List<Call> first, List<Call> second) {
        Map<String, List<Call>> threads = new TreeMap<>();
        threads.put("t1", swap ? second : first);
        threads.put("t2", swap ? first : second);
        return ConcurrentRun.Program.of(before(), threads, after());
    }

    private static List<Statement.Invoke> before() {
        return List.of(
                line("O", new Call.Register(ProtocolFamily.IP, 8, EventArg.OWN, 0)),
                line("A", new Call.Register(ProtocolFamily.IP, LEAVER, EventArg.OWN, 0)),
                line("B", new Call.Register(ProtocolFamily.IP, OTHER, EventArg.NONE, 0)),
                line(null, add(A, 1)),
                line(null, add(A, 2)),
                line(null, add(B, 1)),
                line(null, add(B, 3)),
                line(
                        "E",
                        new Call.CreateEnumeration(
                                ProtocolFamily.IP, EnumerationFlags.ALL, Routes.nothing(ProtocolFamily.IP))));
    }

    private static List<Statement.Invoke> after() {
        Call next = new Call.EnumerateNext(HandleRef.named("Z"));
        Call message = new Call.Dequeue(HandleRef.named("O"));
        return List.of(
                line(
                        "Z",
                        new Call.CreateEnumeration(
                                ProtocolFamily.IP, EnumerationFlags.ALL, Routes.nothing(ProtocolFamily.IP))),
                line(null, next),
                line(null, next),
                line(null, next),
                line(null, new Call.NetworkCount(ProtocolFamily.IP)),
                line(null, new Call.IsRoute(ProtocolFamily.IP, route(1, 1).network())),
                line(null, message),
                line(null, message),
                line(null, message),
                line(null, message),
                line(null, message),
                line(null, message));
    }

    private static Statement.Invoke line(@Nullable String binding, Call call) {
        return new Statement.Invoke(binding, call);
    }

    private static Call add(HandleRef client, int network) {
        int hop = client.equals(A) ? 1 : 2;
        return new Call.AddRoute(client, route(network, hop), TimeToLive.INFINITE);
    }

    private static Route route(int network, int hop) {
        return Routes.ip(new IpNetwork(0x0a00_0000 + (network << 16), 0xffff_0000), hop, 1, hop);
    }
}
