package org.rtmtck.defect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Rules;

/**
 * The reference implementation with a memory of what was called: {@code Ra} for a registration of the first protocol,
 * {@code +a1} and {@code -a1} for an add and a delete of its route to the first network, {@code Qb} for a dequeue call of
 * the second protocol, {@code Da} for a deregistration.
 */
final class TrailRtm extends OddRtm {

    private final StringBuilder trail = new StringBuilder();
    private final List<Integer> protocols = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final Map<Handle, Integer> owners = new HashMap<>();
    private final Pattern trigger;
    private final Leaving wrong;

    /** What happens at a deregistration after certain calls. */
    interface Leaving {

        /** Deregisters, more or less. */
        Status deregister(TrailRtm rtm, Handle handle);
    }

    /** An instance that does wrong when all calls so far, the deregistration included, end in the trigger. */
    TrailRtm(Environment environment, Rules rules, String trigger, Leaving wrong) {
        super(environment, rules, OddRtm::properly);
        this.trigger = Pattern.compile("(?:" + trigger + ")$");
        this.wrong = wrong;
    }

    @Override
    public Handle registerClient(
            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
        Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
        if (!handle.isNull()) {
            if (!protocols.contains(routingProtocol)) {
                protocols.add(routingProtocol);
            }
            owners.put(handle, protocols.indexOf(routingProtocol));
            note('R', handle);
        }
        return handle;
    }

    @Override
    public Status deregisterClient(Handle client) {
        note('D', client);
        return trigger.matcher(trail).find() ? wrong.deregister(this, client) : super.deregisterClient(client);
    }

    @Override
    public Status addRoute(
            Handle client,
            Route route,
            TimeToLive timeToLive,
            FlagsBuffer flags,
            @Nullable RouteBuffer currentBest,
            @Nullable RouteBuffer previousBest) {
        note('+', client);
        trail.append(number(route.network()));
        return super.addRoute(client, route, timeToLive, flags, currentBest, previousBest);
    }

    @Override
    public Status deleteRoute(Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
        note('-', client);
        trail.append(number(route.network()));
        return super.deleteRoute(client, route, flags, currentBest);
    }

    @Override
    public Status dequeueRouteChangeMessage(
            Handle client, FlagsBuffer flags, @Nullable RouteBuffer currentBest, @Nullable RouteBuffer previousBest) {
        note('Q', client);
        return super.dequeueRouteChangeMessage(client, flags, currentBest, previousBest);
    }

    private void note(char what, Handle client) {
        Integer owner = owners.get(client);
        trail.append(what).append(owner == null ? '?' : (char) ('a' + owner));
    }

    private int number(Network network) {
        if (!networks.contains(network)) {
            networks.add(network);
        }
        return networks.indexOf(network) + 1;
    }

    /** The other clients that are registered. */
    List<Client> others(Handle handle) {
        return clients().stream()
                .filter(client -> !client.handle().equals(handle))
                .toList();
    }
}
