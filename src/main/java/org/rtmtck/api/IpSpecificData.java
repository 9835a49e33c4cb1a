package org.rtmtck.api;

/**
 * {@code IP_SPECIFIC_DATA} (page IPSD).
 *
 * @param type FSD_Type as in RFC 1354: 1 other, 2 invalid, 3 local, 4 remote; 2 does not exclude a route from anything
 * @param policy FSD_Policy
 * @param nextHopAs FSD_NextHopAS
 * @param priority FSD_Priority, set by RTM: compares routes of different protocols, lower is better
 * @param metric FSD_Metric, set by the protocol: compares routes within one protocol, lower is better
 * @param metric1 FSD_Metric1, for display only
 * @param metric2 FSD_Metric2, for display only
 * @param metric3 FSD_Metric3, for display only
 * @param metric4 FSD_Metric4, for display only
 * @param metric5 FSD_Metric5, for display only
 * @param flags FSD_Flags, a mark for other protocols: {@link #VALID} or 0
 */
public record IpSpecificData(
        int type,
        int policy,
        int nextHopAs,
        int priority,
        int metric,
        int metric1,
        int metric2,
        int metric3,
        int metric4,
        int metric5,
        int flags)
        implements FamilySpecificData {

    /** {@code IP_VALID_ROUTE}. */
    public static final int VALID = 1;

    /** FSD_Type 4, a route whose next hop is not the destination. */
    public static final int TYPE_REMOTE = 4;

    /** FSD_Type 2, a mark that RTM does not act on. */
    public static final int TYPE_INVALID = 2;

    /** A remote, valid route with this metric and zeroes elsewhere. */
    public static IpSpecificData ofMetric(int metric) {
        return new IpSpecificData(TYPE_REMOTE, 0, 0, 0, metric, 0, 0, 0, 0, 0, VALID);
    }

    /** The same data with another FSD_Priority. */
    public IpSpecificData withPriority(int newPriority) {
        return new IpSpecificData(
                type, policy, nextHopAs, newPriority, metric, metric1, metric2, metric3, metric4, metric5, flags);
    }
}
