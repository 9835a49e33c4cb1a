package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;

/**
 * Histories of overlapping calls a second that are judged: by the kit's search for an order, by one that tries all
 * orders, and as races judge the outcomes of a program, of which each is looked up once it is known.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class HistoriesBenchmark {

    private static final int HISTORIES = 20;

    private final Policy policy = Policy.standard(Catalogue.load());
    private final Set<Capability> capabilities = EnumSet.complementOf(EnumSet.of(Capability.ASYNCHRONOUS_NOTIFICATION));
    private final BruteForce naive = new BruteForce(policy);
    private final List<Script> histories = new ArrayList<>();
    private OutcomeTable outcomes = new OutcomeTable(subject());

    /**
     * What the histories are, and how many calls each of two or three threads makes at most: drawn ones go wrong
     * somewhere if at all, late ones in their last line.
     */
    @Param({"drawn/2", "drawn/4", "late/2", "late/3", "late/4"})
    public String kind = "";

    private Subject subject() {
        return Subject.of(new ReferenceProvider(), policy);
    }

    /** Draws the histories. */
    @Setup(Level.Trial)
    public void draw() throws ScriptException {
        int calls = Integer.parseInt(kind.substring(kind.indexOf('/') + 1));
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < HISTORIES; i++) {
            String text = kind.startsWith("late") ? Histories.late(calls) : Histories.drawn(random, calls);
            histories.add(ScriptParser.parse("history", text));
        }
        outcomes = new OutcomeTable(subject());
    }

    /** The kit's search. */
    @Benchmark
    @OperationsPerInvocation(HISTORIES)
    public int kit() {
        int permitted = 0;
        for (Script history : histories) {
            permitted += OfflineJudge.judge(history, policy, capabilities).finding() == null ? 1 : 0;
        }
        return permitted;
    }

    /** Every order. */
    @Benchmark
    @OperationsPerInvocation(HISTORIES)
    public int naive() {
        int permitted = 0;
        for (Script history : histories) {
            permitted += naive.permits(history, capabilities) ? 1 : 0;
        }
        return permitted;
    }

    /** The kit's search for an outcome that is new, and else a look into a table. */
    @Benchmark
    @OperationsPerInvocation(HISTORIES)
    public int remembered() {
        int permitted = 0;
        for (Script history : histories) {
            permitted += outcomes.of(history).finding() == null ? 1 : 0;
        }
        return permitted;
    }
}
