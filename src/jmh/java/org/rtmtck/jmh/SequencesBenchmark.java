package org.rtmtck.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import net.jqwik.api.state.ActionChain;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.script.Statement;
import org.rtmtck.suite.walk.Walk;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.GuardedRun;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

/**
 * Random sequences a second that are judged by the model: as the kit walks them, as jqwik's action chains with one chain
 * a try, and in a bare loop that repeats what the kit's walks did, without drawing, recording or guarding anything. All
 * on the reference implementation. The counter {@code calls} tells calls a second: the kit's sequences are longer,
 * since each ends with a look at everything.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SequencesBenchmark {

    private static final int SEQUENCES = 200;
    private static final int LONGEST = 30;
    private static final int EDGE_CASES = 1000;

    private final Subject subject = Subject.of(new ReferenceProvider(), Policy.standard(Catalogue.load()));
    private final List<Long> seeds = new ArrayList<>();
    private final List<List<Statement>> recorded = new ArrayList<>();
    private final Random random = new Random(1);
    private RandomGenerator<ActionChain<Chain.Table>> chains = any -> null;

    /** Counts calls beside sequences. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        /** The calls that were made. */
        public long calls;
    }

    /** Records what the kit's walks do. Those that write to an event are left out. */
    @Setup(Level.Trial)
    public void record() {
        for (long seed = 0; recorded.size() < SEQUENCES; seed++) {
            long own = seed;
            List<Statement> done = new ArrayList<>();
            GuardedRun.run(subject, new Evidence(), witness -> {
                Walk.run(own, LONGEST, witness);
                done.addAll(witness.trace().statements());
            });
            if (done.stream().noneMatch(Statement.WriteEvent.class::isInstance)) {
                seeds.add(seed);
                recorded.add(done);
            }
        }
    }

    /** Lets jqwik begin, which it does by itself in a test. */
    @Setup(Level.Trial)
    public void begin() {
        JqwikSession.start();
        chains = Chain.upTo(LONGEST, subject).generator(EDGE_CASES);
    }

    /** See above. */
    @TearDown(Level.Trial)
    public void end() {
        JqwikSession.finish();
    }

    /** As a certification does. */
    @Benchmark
    @OperationsPerInvocation(SEQUENCES)
    public Evidence kit(Count count) {
        Evidence evidence = new Evidence();
        for (long seed : seeds) {
            GuardedRun.run(subject, evidence, witness -> Walk.run(seed, LONGEST, witness));
        }
        count.calls += evidence.callCount();
        return evidence;
    }

    /** What the same walks did, once more. */
    @Benchmark
    @OperationsPerInvocation(SEQUENCES)
    public long bareLoop(Count count) {
        long calls = 0;
        for (List<Statement> sequence : recorded) {
            calls += Bare.run(subject, sequence);
        }
        count.calls += calls;
        return calls;
    }

    /** As jqwik does. */
    @Benchmark
    @OperationsPerInvocation(SEQUENCES)
    public long jqwikChains(Count count) {
        long calls = 0;
        for (int i = 0; i < SEQUENCES; i++) {
            try (Chain.Table table = chains.next(random).value().run()) {
                calls += table.calls();
            }
            JqwikSession.finishTry();
        }
        count.calls += calls;
        return calls;
    }
}
