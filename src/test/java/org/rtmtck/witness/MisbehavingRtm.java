package org.rtmtck.witness;

import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.reference.ReferenceRtm;

/** An implementation whose deregistration does anything but answer. */
final class MisbehavingRtm extends ReferenceRtm {

    private final Supplier<@Nullable Status> deregistration;

    private MisbehavingRtm(Environment environment, Supplier<@Nullable Status> deregistration) {
        super(environment);
        this.deregistration = deregistration;
    }

    static Function<Environment, RoutingTableManager> answering(Supplier<@Nullable Status> deregistration) {
        return environment -> new MisbehavingRtm(environment, deregistration);
    }

    /** Waits for what never happens, until it is interrupted. */
    static @Nullable Status hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    @SuppressWarnings("InfiniteRecursion")
    static @Nullable Status recurse() {
        return recurse();
    }

    @Override
    @SuppressWarnings("NullAway") // an implementation that breaks its contract is what is wanted
    public Status deregisterClient(Handle client) {
        return deregistration.get();
    }
}
