package org.rtmtck.certify.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.witness.OpenException;
import org.rtmtck.witness.Stopwatch;

/** Measures removals over the size of the table and the number of the client's routes. */
public final class Grader {

    /** The largest table unless told otherwise. */
    public static final int USUAL = 16_000;

    /** The largest table that can be asked for. */
    public static final int LARGEST = 1 << 20;

    private static final int SMALLEST = 64;
    private static final int STEPS = 3;
    private static final int RATIO = 4;
    private static final int[] SHARES = {1, 4, 64};
    private static final int TIMES = 3;

    private final int largest;

    /**
     * A grader.
     *
     * @param largest how many routes the largest table holds
     * @throws CertificationException if it is below 64 or above 1,048,576
     */
    public Grader(int largest) {
        if (largest < SMALLEST || largest > LARGEST) {
            throw new CertificationException("the largest table must hold " + SMALLEST + " to " + LARGEST
                    + " routes, but was to hold " + largest);
        }
        this.largest = largest;
    }

    /**
     * Measures an implementation.
     *
     * @throws CertificationException if it cannot be opened, refuses a call, or does not remove what it should
     */
    public Grade grade(RtmProvider provider) {
        provider.unavailable().ifPresent(reason -> {
            throw new CertificationException(provider.name() + " cannot be opened here: " + reason);
        });
        if (!provider.capabilities().contains(Capability.IP)) {
            throw new CertificationException(provider.name() + " cannot be graded: it does not offer IP");
        }
        int most = Math.min(largest, provider.limits().routes());
        try {
            List<Sample> samples = measure(new Stopwatch(provider), most);
            return new Grade(provider.name(), provider.version(), samples, Fit.of(samples));
        } catch (IllegalStateException | OpenException e) {
            throw new CertificationException(provider.name() + " cannot be graded: " + e.getMessage());
        }
    }

    private static List<Sample> measure(Stopwatch stopwatch, int largest) {
        stopwatch.timeRemoval(largest, largest); // so that code is compiled and memory is there
        List<Sample> samples = new ArrayList<>();
        int table = largest;
        for (int step = 0; step < STEPS; step++) {
            for (int own : owned(table)) {
                samples.add(best(stopwatch, table, own));
            }
            table /= RATIO;
        }
        return samples;
    }

    private static SortedSet<Integer> owned(int table) {
        SortedSet<Integer> owned = new TreeSet<>(List.of(1));
        for (int share : SHARES) {
            owned.add(Math.max(1, table / share));
        }
        return owned;
    }

    private static Sample best(Stopwatch stopwatch, int table, int own) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TIMES; i++) {
            best = Math.min(best, stopwatch.timeRemoval(table, own).toNanos() / 1e9);
        }
        return new Sample(table, own, best);
    }
}
