package org.rtmtck.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.rtmtck.rtm2.EnumerationFunctions;
import org.rtmtck.rtm2.NextHopFunctions;
import org.rtmtck.rtm2.Result;
import org.rtmtck.rtm2.RouteFunctions;
import org.rtmtck.rtm2.Rtm2;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.EnumHandle;

/**
 * A registered entity and the manager it is registered with.
 *
 * @param rtm the manager
 * @param entity the registration
 */
public record Session(Rtm2 rtm, EntityHandle entity) {

    /** The functions about routes. */
    public RouteFunctions routes() {
        return rtm.routes();
    }

    /** The functions about next hops. */
    public NextHopFunctions nextHops() {
        return rtm.nextHops();
    }

    /** The functions about enumerations. */
    public EnumerationFunctions enumerations() {
        return rtm.enumerations();
    }

    /** Takes batches from an enumeration until one is empty. What was taken has still to be released. */
    <T> List<T> takeAll(EnumHandle enumeration, BiFunction<EnumHandle, Integer, Result<List<T>>> get) {
        List<T> all = new ArrayList<>();
        List<T> batch;
        do {
            batch = get.apply(enumeration, Integer.MAX_VALUE).get();
            all.addAll(batch);
        } while (!batch.isEmpty());
        return all;
    }
}
