package org.rtmtck.peer.support;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rtmtck.api.Behaviour;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Limits;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;

/** What all adapters of this package offer, and what they supply themselves. */
public abstract class PeerProvider implements RtmProvider {

    /** How many clients one instance can have at once. */
    protected static final int MAX_CLIENTS = 64;

    private static final int MAX_ROUTES = 4_000_000;

    private final Waiting waiting;

    /** A provider whose calls take as long as they need, within {@link Waiting#USUAL}. */
    protected PeerProvider() {
        this(Waiting.USUAL);
    }

    /** A provider with another time limit for its calls. */
    protected PeerProvider(Waiting waiting) {
        this.waiting = waiting;
    }

    /** Opens a manager with an empty table. */
    protected abstract Backend openBackend() throws IOException;

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.IP,
                Capability.CHANGE_NOTIFICATION,
                Capability.SINGLE_ROUTE,
                Capability.CONCURRENT_CALLERS,
                Capability.ASYNCHRONOUS_NOTIFICATION);
    }

    /** One route for each client and network, and no ties: managers decide these in different ways. */
    @Override
    public Limits limits() {
        return new Limits(MAX_CLIENTS, 1, MAX_ROUTES, -1, false);
    }

    @Override
    public Set<Behaviour> suppliedByAdapter() {
        return EnumSet.of(
                Behaviour.HANDLES,
                Behaviour.REGISTRATION_KEYS,
                Behaviour.SINGLE_ROUTE,
                Behaviour.CHANGE_QUEUE,
                Behaviour.ENUMERATIONS,
                Behaviour.TIME_STAMPS,
                Behaviour.LAST_ERROR);
    }

    /** As good as none: the kit first waits with {@link #awaitQuiescence}, and nothing comes after that. */
    @Override
    public Duration notificationDeadline() {
        return Duration.ofMillis(1);
    }

    @Override
    public final RoutingTableManager open(Environment environment) throws IOException {
        return new PeerRoutingTableManager(environment, openBackend(), MAX_CLIENTS, waiting);
    }

    @Override
    public final Optional<String> disturbance(RoutingTableManager manager) {
        return manager instanceof PeerRoutingTableManager peer ? peer.disturbance() : Optional.empty();
    }

    @Override
    public final boolean awaitQuiescence(RoutingTableManager manager, Duration deadline) {
        return manager instanceof PeerRoutingTableManager peer && peer.awaitQuiescence(deadline);
    }
}
