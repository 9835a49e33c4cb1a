package org.rtmtck.suite;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Subject;

/**
 * What the checks of one run share: the implementation under test, the seed, the effort, and where evidence goes.
 *
 * <p>Test engines make their own objects, so checks find their run by the thread that launched them: {@link #within}
 * binds it. A suite that a build tool launches has no such binding and uses {@link UserRun}.
 *
 * @param subject the implementation under test
 * @param evidence what is seen
 * @param seed what all random choices follow from
 * @param effort how much is tried
 */
public record Run(Subject subject, Evidence evidence, long seed, Effort effort) {

    private static final ThreadLocal<@Nullable Run> BOUND = new InheritableThreadLocal<>();

    /** The run that this thread works for. */
    public static Run current() {
        Run bound = BOUND.get();
        return bound == null ? UserRun.get() : bound;
    }

    /** Does something with this run bound to the calling thread and the threads that it starts. */
    public <T> T within(Supplier<T> work) {
        Run outer = BOUND.get();
        BOUND.set(this);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                BOUND.remove();
            } else {
                BOUND.set(outer);
            }
        }
    }

    /** A seed for one check, so that checks do not depend on each other's order. */
    public long seedFor(String check) {
        long mixed = seed;
        for (int i = 0; i < check.length(); i++) {
            mixed = mixed * 0x5851_f42d_4c95_7f2dL + check.charAt(i);
        }
        return mixed ^ (mixed >>> 32);
    }

    /** Checks that nothing is missing. */
    public Run {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(effort);
    }
}
