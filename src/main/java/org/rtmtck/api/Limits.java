package org.rtmtck.api;

/**
 * Bounds on what an implementation under test can carry. The kit keeps its own calls within them; they never switch off
 * a check by name.
 *
 * @param clients how many clients can be registered at once, at least 1
 * @param routesPerClientAndNetwork how many routes one client can have to one network, at least 1
 * @param routes how many routes the table can hold, at least 1
 * @param maxMetric the largest FSD_Metric, to be read as unsigned
 * @param ties whether routes that are equally good may compete for one network
 */
public record Limits(int clients, int routesPerClientAndNetwork, int routes, int maxMetric, boolean ties) {

    /** No bound. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, -1, true);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a bound is below 1
     */
    public Limits {
        if (clients < 1 || routesPerClientAndNetwork < 1 || routes < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }
}
