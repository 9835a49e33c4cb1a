package org.rtmtck.defect;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.Rules;

/**
 * The reference implementation where something goes wrong if calls overlap. Calls of the thread that opened it are as
 * fast as ever.
 */
final class RacyRtm extends OddRtm {

    private static final int YIELDS = 3;

    private final AtomicInteger inside = new AtomicInteger();
    private final Thread opener = Thread.currentThread();
    private final Functions functions;

    RacyRtm(Environment environment, Rules rules, Functions functions) {
        super(environment, rules, OddRtm::properly);
        this.functions = functions;
    }

    /** A call as it should be. */
    interface Proper {

        /** Makes it, for that handle. */
        Status call(Handle handle);
    }

    /** What the functions do instead of what they should. */
    interface Functions {

        /** {@code RtmDeregisterClient}. */
        default Status deregister(RacyRtm rtm, Handle client) {
            return rtm.properly(client);
        }

        /** {@code RtmAddRoute}. */
        default Status add(RacyRtm rtm, Handle client, FlagsBuffer flags, Proper proper) {
            return proper.call(client);
        }

        /** {@code RtmDeleteRoute} and {@code RtmBlockDeleteRoutes}. */
        default Status delete(RacyRtm rtm, Handle client, Proper proper) {
            return proper.call(client);
        }

        /** {@code RtmDequeueRouteChangeMessage}. */
        default Status dequeue(RacyRtm rtm, Handle client, Proper proper) {
            return proper.call(client);
        }

        /** {@code RtmRegisterClient}. */
        default Handle register(RacyRtm rtm, Supplier<Handle> proper) {
            return proper.get();
        }

        /** {@code RtmEnumerateGetNextRoute}. */
        default Status next(RacyRtm rtm, Handle enumeration, Proper proper) {
            return proper.call(enumeration);
        }

        /** {@code RtmCloseEnumerationHandle}. */
        default Status close(RacyRtm rtm, Handle enumeration, Proper proper) {
            return proper.call(enumeration);
        }
    }

    /** Where a thread can be overtaken. */
    @SuppressWarnings("ThreadPriorityCheck") // a gap that another thread can use is what this is for
    static void gap() {
        for (int i = 0; i < YIELDS; i++) {
            Thread.yield();
        }
    }

    /** Whether another call is under way. */
    boolean isBusy() {
        return inside.get() > 1;
    }

    private <T> T counted(Supplier<T> call) {
        inside.incrementAndGet();
        try {
            if (!Thread.currentThread().equals(opener)) {
                gap();
            }
            return call.get();
        } finally {
            inside.decrementAndGet();
        }
    }

    @Override
    public Handle registerClient(
            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
        return counted(() ->
                functions.register(this, () -> super.registerClient(family, routingProtocol, changeEvent, flags)));
    }

    @Override
    public Status deregisterClient(Handle client) {
        return counted(() -> functions.deregister(this, client));
    }

    @Override
    public Status addRoute(
            Handle client,
            Route route,
            TimeToLive timeToLive,
            FlagsBuffer flags,
            @Nullable RouteBuffer currentBest,
            @Nullable RouteBuffer previousBest) {
        return counted(() -> functions.add(
                this,
                client,
                flags,
                handle -> super.addRoute(handle, route, timeToLive, flags, currentBest, previousBest)));
    }

    @Override
    public Status deleteRoute(Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
        return counted(
                () -> functions.delete(this, client, handle -> super.deleteRoute(handle, route, flags, currentBest)));
    }

    @Override
    public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
        return counted(() ->
                functions.delete(this, client, handle -> super.blockDeleteRoutes(handle, enumerationFlags, criteria)));
    }

    @Override
    public Status dequeueRouteChangeMessage(
            Handle client, FlagsBuffer flags, @Nullable RouteBuffer currentBest, @Nullable RouteBuffer previousBest) {
        return counted(() -> functions.dequeue(
                this, client, handle -> super.dequeueRouteChangeMessage(handle, flags, currentBest, previousBest)));
    }

    @Override
    public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
        return counted(() -> functions.next(this, enumeration, handle -> super.enumerateGetNextRoute(handle, route)));
    }

    @Override
    public Status closeEnumerationHandle(Handle enumeration) {
        return counted(() -> functions.close(this, enumeration, super::closeEnumerationHandle));
    }
}
