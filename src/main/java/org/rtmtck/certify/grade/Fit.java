package org.rtmtck.certify.grade;

import java.util.Arrays;
import java.util.List;

/**
 * The costs that explain measured times best: {@code fixed + perTableRoute * T + perOwnRoute * M}, none below zero.
 * Deviations count in proportion to the time, so that small tables have a say.
 *
 * @param fixed seconds for any removal
 * @param perTableRoute seconds for each route in the table
 * @param perOwnRoute seconds for each route of the leaver
 * @param rSquared how much of the variation is explained, at most 1
 */
public record Fit(double fixed, double perTableRoute, double perOwnRoute, double rSquared) {

    private static final int TERMS = 3;
    private static final double SHORTEST = 1e-7;

    /**
     * Fits samples.
     *
     * @throws IllegalArgumentException if there are fewer than three
     */
    public static Fit of(List<Sample> samples) {
        if (samples.size() < TERMS) {
            throw new IllegalArgumentException("a fit of " + TERMS + " costs needs as many samples");
        }
        double[] best = new double[TERMS];
        double least = Double.POSITIVE_INFINITY;
        for (int subset = 1; subset < 1 << TERMS; subset++) {
            double[] costs = solve(samples, subset);
            double error = error(samples, costs);
            if (Arrays.stream(costs).allMatch(c -> c >= 0) && error < least) {
                least = error;
                best = costs;
            }
        }
        return new Fit(best[0], best[1], best[2], 1 - least / variation(samples));
    }

    /** The time that the costs give for a removal, in seconds. */
    public double seconds(double table, double own) {
        return fixed + perTableRoute * table + perOwnRoute * own;
    }

    private static double[] terms(Sample sample) {
        return new double[] {1, sample.table(), sample.own()};
    }

    private static double weight(Sample sample) {
        double seconds = Math.max(sample.seconds(), SHORTEST);
        return 1 / (seconds * seconds);
    }

    private static double error(List<Sample> samples, double... costs) {
        Fit fit = new Fit(costs[0], costs[1], costs[2], 0);
        return samples.stream()
                .mapToDouble(s -> weight(s) * square(s.seconds() - fit.seconds(s.table(), s.own())))
                .sum();
    }

    private static double variation(List<Sample> samples) {
        double weights = samples.stream().mapToDouble(Fit::weight).sum();
        double mean = samples.stream().mapToDouble(s -> weight(s) * s.seconds()).sum() / weights;
        return samples.stream()
                .mapToDouble(s -> weight(s) * square(s.seconds() - mean))
                .sum();
    }

    private static double square(double x) {
        return x * x;
    }

    /** Solves the normal equations for the terms in the subset by Gaussian elimination; the others are zero. */
    private static double[] solve(List<Sample> samples, int subset) {
        double[][] m = new double[TERMS][TERMS + 1];
        for (Sample sample : samples) {
            double[] terms = terms(sample);
            for (int i = 0; i < TERMS; i++) {
                for (int j = 0; j < TERMS; j++) {
                    m[i][j] += weight(sample) * terms[i] * terms[j];
                }
                m[i][TERMS] += weight(sample) * terms[i] * sample.seconds();
            }
        }
        for (int i = 0; i < TERMS; i++) {
            if ((subset & 1 << i) == 0) {
                Arrays.fill(m[i], 0);
                for (double[] row : m) {
                    row[i] = 0;
                }
                m[i][i] = 1;
            }
        }
        return eliminate(m);
    }

    private static double[] eliminate(double[][] m) {
        for (int i = 0; i < TERMS; i++) {
            for (int j = 0; j < TERMS; j++) {
                if (j != i) {
                    double factor = m[j][i] / m[i][i];
                    for (int k = i; k <= TERMS; k++) {
                        m[j][k] -= factor * m[i][k];
                    }
                }
            }
        }
        double[] solution = new double[TERMS];
        Arrays.setAll(solution, i -> m[i][TERMS] / m[i][i]);
        return solution;
    }
}
