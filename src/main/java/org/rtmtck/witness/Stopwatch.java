package org.rtmtck.witness;

import java.time.Duration;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

/**
 * Takes the time of a deregistration. Nothing is judged but that the removal was complete: the time of a removal that
 * was not would say nothing.
 */
public final class Stopwatch {

    /** How long a manager may take until the effects of calls are visible. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int LEAVER = 13;
    private static final int OTHER = 14;
    private static final int FIRST_NETWORK = 0x0a00_0000;
    private static final int MASK = 0xffff_fff0;
    private static final int HOST_BITS = 4;

    private final RtmProvider provider;

    /** A stopwatch for that implementation. */
    public Stopwatch(RtmProvider provider) {
        this.provider = provider;
    }

    /**
     * Fills a new instance and takes the time from the call until its effects are visible.
     *
     * @param table how many routes the table holds, each to a network of its own, 1 to 1,048,576
     * @param own how many of them are those of the client that leaves, spread evenly, 1 to {@code table}
     * @return the time
     * @throws IllegalStateException if a call is refused, if it takes more than five minutes, or if other networks are
     *     left than should be
     */
    public Duration timeRemoval(int table, int own) {
        KitEnvironment environment = new KitEnvironment(new SystemClock());
        RoutingTableManager manager = Opening.open(provider, environment);
        try {
            Handle leaver = register(manager, LEAVER);
            Handle other = own < table ? register(manager, OTHER) : null;
            fill(manager, leaver, other, table, own);
            quiesce(manager);
            long begin = System.nanoTime();
            succeed(manager.deregisterClient(leaver), "RtmDeregisterClient");
            quiesce(manager);
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            int left = manager.getNetworkCount(ProtocolFamily.IP);
            if (left != table - own) {
                throw new IllegalStateException(
                        left + " networks are left where " + (table - own) + " should be: there is no removal to time");
            }
            return time;
        } finally {
            Opening.close(manager, environment, CallGuard.none(), PATIENCE);
        }
    }

    private static Handle register(RoutingTableManager manager, int protocol) {
        Handle handle = manager.registerClient(ProtocolFamily.IP, protocol, null, 0);
        if (handle.isNull()) {
            throw new IllegalStateException("RtmRegisterClient was refused");
        }
        return handle;
    }

    /** One client's routes after the other's: some managers make a client wait until what another has sent was read. */
    private static void fill(RoutingTableManager manager, Handle leaver, @Nullable Handle other, int table, int own) {
        if (other != null) {
            add(manager, other, table, i -> !isOwn(i, table, own));
        }
        add(manager, leaver, table, i -> isOwn(i, table, own));
    }

    private static boolean isOwn(int i, int table, int own) {
        return (long) (i + 1) * own / table != (long) i * own / table;
    }

    private static void add(RoutingTableManager manager, Handle client, int table, IntPredicate chosen) {
        FlagsBuffer flags = new FlagsBuffer(0);
        IntStream.range(0, table)
                .filter(chosen)
                .mapToObj(i -> new IpNetwork(FIRST_NETWORK + (i << HOST_BITS), MASK))
                .forEach(network -> succeed(
                        manager.addRoute(client, Routes.ip(network, 1, 1, 1), TimeToLive.INFINITE, flags, null, null),
                        "RtmAddRoute"));
    }

    private void quiesce(RoutingTableManager manager) {
        try {
            if (!provider.awaitQuiescence(manager, PATIENCE)) {
                throw new IllegalStateException("not quiescent after " + PATIENCE.toMinutes() + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void succeed(Status status, String function) {
        if (!status.isSuccess()) {
            throw new IllegalStateException(function + " answered " + status);
        }
    }
}
