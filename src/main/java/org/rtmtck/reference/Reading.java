package org.rtmtck.reference;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

/** The functions that look something up (pages ISR, CNT, AGE). */
final class Reading {

    private static final int INFINITE = TimeToLive.INFINITE.seconds();

    private final Core core;

    Reading(Core core) {
        this.core = core;
    }

    boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
        Table table = core.table(family);
        if (table == null || !network.family().equals(family)) {
            return fail(Status.ERROR_INVALID_PARAMETER);
        }
        return table.exclusively(() -> {
            Resource missing = core.missing(Resource.BUFFER);
            if (missing != null) {
                return fail(core.rules.lack(missing, RtmFunction.IS_ROUTE));
            }
            Route best = core.rules.best(table, network);
            if (best == null) {
                return fail(Status.NO_ERROR);
            }
            core.rules.fill(bestRoute, best, family);
            return true;
        });
    }

    private boolean fail(Status reason) {
        core.environment.lastError().set(reason);
        return false;
    }

    int networkCount(ProtocolFamily family) {
        Table table = core.table(family);
        if (table == null) {
            fail(Status.ERROR_INVALID_PARAMETER);
            return 0;
        }
        int count = table.exclusively(() -> core.rules.networkCount(table));
        if (count == 0) {
            fail(Status.NO_ERROR);
        }
        return count;
    }

    int age(Route route) {
        long seconds = FileTime.secondsBetween(
                route.timeStamp(), core.environment.clock().instant());
        if (seconds < 0 || seconds >= Integer.toUnsignedLong(INFINITE)) {
            fail(Status.ERROR_INVALID_PARAMETER);
            return INFINITE;
        }
        return (int) seconds;
    }
}
