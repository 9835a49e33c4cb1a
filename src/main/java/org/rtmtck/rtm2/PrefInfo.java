package org.rtmtck.rtm2;

import java.util.Comparator;

/**
 * {@code RTM_PREF_INFO}: how good a route is. The lower preference wins, and among equals the lower metric.
 *
 * @param metric set by the owner, unsigned
 * @param preference set by RTM by the router's policy, unsigned
 */
public record PrefInfo(int metric, int preference) {

    static final Comparator<PrefInfo> BEST_FIRST = Comparator.<PrefInfo>comparingLong(
                    info -> Integer.toUnsignedLong(info.preference))
            .thenComparingLong(info -> Integer.toUnsignedLong(info.metric));

    /** A metric, with the preference left to RTM. */
    public static PrefInfo ofMetric(int metric) {
        return new PrefInfo(metric, 0);
    }
}
