package org.rtmtck.model;

import java.util.List;
import org.pcollections.PVector;

/**
 * An ordered scan under way or done: what RtmGetFirstRoute and RtmGetNextRoute returned since the last first call.
 *
 * @param criteria what it lists
 * @param serial the last call that changed a table when the scan began
 * @param places what was returned, in order
 * @param order the order in which the last complete scan of the family returned everything
 */
record ScanState(
        EnumerationState.Criteria criteria,
        long serial,
        PVector<EnumerationState.Place> places,
        List<EnumerationState.Place> order) {}
