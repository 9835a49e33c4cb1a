package org.rtmtck.jmh;

import java.time.Duration;
import org.jetbrains.kotlinx.lincheck.CTestStructure;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.execution.RandomExecutionGenerator;
import org.jetbrains.lincheck.datastructures.CTestConfiguration;
import org.jetbrains.lincheck.datastructures.RandomProvider;

/** Lincheck's random scenarios, which are the same in each run, made to depend on a seed and to end after a time. */
public final class SeededScenarios extends RandomExecutionGenerator {

    private static final ThreadLocal<Task> CURRENT = new ThreadLocal<>();

    private final Task task = CURRENT.get();

    private record Task(int seed, long endNanos) {}

    /** For Lincheck. */
    public SeededScenarios(CTestConfiguration configuration, CTestStructure structure, RandomProvider provider) {
        super(configuration, structure, advanced(provider));
    }

    /** Runs a check with scenarios that follow from the seed. Returns whether it failed before the time was up. */
    static boolean within(Duration limit, int seed, Runnable check) {
        CURRENT.set(new Task(seed, System.nanoTime() + limit.toNanos()));
        try {
            check.run();
            return false;
        } catch (AssertionError found) {
            return true;
        } catch (TimeUp nothing) {
            return false;
        } finally {
            CURRENT.remove();
        }
    }

    private static RandomProvider advanced(RandomProvider provider) {
        for (int i = 0; i < CURRENT.get().seed(); i++) {
            provider.createRandom();
        }
        return provider;
    }

    @Override
    public ExecutionScenario nextExecution() {
        if (System.nanoTime() > task.endNanos()) {
            throw new TimeUp();
        }
        return super.nextExecution();
    }

    private static final class TimeUp extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
