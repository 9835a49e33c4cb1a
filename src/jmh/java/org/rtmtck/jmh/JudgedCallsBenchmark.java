package org.rtmtck.jmh;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Environment;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.reference.ReferenceRtm;
import org.rtmtck.suite.walk.Walk;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.GuardedRun;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

/**
 * Calls a second: random sequences of up to 30 calls that are made, recorded and judged, against the same calls made on
 * the reference implementation with nothing around them. The quotient is what judging costs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class JudgedCallsBenchmark {

    private static final int SEQUENCES = 200;
    private static final int LONGEST = 30;

    private final Subject subject = Subject.of(new ReferenceProvider(), Policy.standard(Catalogue.load()));
    private final List<List<Consumer<RoutingTableManager>>> recordings = new ArrayList<>();

    /** Counts calls rather than sequences. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        /** The calls that were made. */
        public long calls;
    }

    /** Records the calls of every sequence once. */
    @Setup(Level.Trial)
    public void record() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            List<Recorder> opened = new ArrayList<>();
            Subject recorded = Subject.of(new Recorded(opened), subject.policy());
            long own = seed;
            GuardedRun.run(recorded, new Evidence(), witness -> Walk.run(own, LONGEST, witness));
            recordings.add(opened.get(0).calls());
        }
    }

    /** All sequences through the witness, as a certification runs them. */
    @Benchmark
    public Evidence judged(Count count) {
        Evidence evidence = new Evidence();
        for (int seed = 0; seed < SEQUENCES; seed++) {
            long own = seed;
            GuardedRun.run(subject, evidence, witness -> Walk.run(own, LONGEST, witness));
        }
        count.calls += evidence.callCount();
        return evidence;
    }

    /** The same calls on the reference implementation alone. */
    @Benchmark
    public long direct(Count count) {
        long calls = 0;
        for (List<Consumer<RoutingTableManager>> recording : recordings) {
            RoutingTableManager rtm = new ReferenceRtm(new StandingEnvironment());
            recording.forEach(call -> call.accept(rtm));
            calls += recording.size();
        }
        count.calls += calls;
        return calls;
    }

    private record Recorded(List<Recorder> opened) implements RtmProvider {

        @Override
        public String name() {
            return "reference";
        }

        @Override
        public Set<Capability> capabilities() {
            return EnumSet.complementOf(EnumSet.of(Capability.ASYNCHRONOUS_NOTIFICATION));
        }

        @Override
        public RoutingTableManager open(Environment environment) {
            Recorder recorder = new Recorder(new ReferenceRtm(environment));
            opened.add(recorder);
            return recorder;
        }
    }
}
