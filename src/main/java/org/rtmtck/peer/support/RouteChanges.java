package org.rtmtck.peer.support;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RtmClock;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;

/**
 * Adding and deleting routes (pages ADD, DEL, BLK). The calls send and return; what they report is foretold from the
 * {@link Ledger}. Safe for concurrent use.
 */
final class RouteChanges {

    private final Registrations registrations;
    private final Ledger ledger;
    private final Backend backend;
    private final RtmClock clock;
    private final Waiting waiting;
    private final Turns turns;

    RouteChanges(
            Registrations registrations, Ledger ledger, Backend backend, RtmClock clock, Waiting waiting, Turns turns) {
        this.registrations = registrations;
        this.ledger = ledger;
        this.backend = backend;
        this.clock = clock;
        this.waiting = waiting;
        this.turns = turns;
    }

    Status add(
            Handle handle,
            Route route,
            TimeToLive timeToLive,
            FlagsBuffer flags,
            @Nullable RouteBuffer currentBest,
            @Nullable RouteBuffer previousBest) {
        Optional<Registration> found = registrations.find(handle);
        if (found.isEmpty()) {
            return Status.ERROR_INVALID_HANDLE;
        }
        Client client = found.get().client();
        if (!(route instanceof IpRoute ip) || !isAcceptable(client, ip, timeToLive)) {
            return Status.ERROR_INVALID_PARAMETER;
        }
        IpRoute entry = ip.withTimeStamp(FileTimes.of(clock.instant()))
                .withRoutingProtocol(client.key().protocol())
                .withPriority(client.key().priority());
        try {
            add(found.get(), entry).report(flags, currentBest, previousBest);
            return Status.NO_ERROR;
        } catch (UnresponsiveException e) {
            return unlessLeft(handle, found.get(), Status.ERROR_NO_SYSTEM_RESOURCES);
        }
    }

    /**
     * A client that is being deregistered cannot send any more: how that ends decides whether it is still one. To be called
     * without the lock on the ledger, for a deregistration takes it after the one on the registration.
     */
    private Status unlessLeft(Handle handle, Registration registration, Status status) {
        if (!status.equals(Status.ERROR_NO_SYSTEM_RESOURCES) || !registration.isLeaving()) {
            return status;
        }
        synchronized (registration) {
            return registrations.find(handle).isEmpty() ? Status.ERROR_INVALID_HANDLE : status;
        }
    }

    /** A lifetime, or a second entry of one client to one network, is more than these managers can hold. */
    private boolean isAcceptable(Client client, IpRoute route, TimeToLive timeToLive) {
        IpRoute own = client.routes().get(route.network());
        return timeToLive.isInfinite()
                && backend.carries(route)
                && (own == null || client.isSingleRoute() || RouteOrder.isSameEntry(own, route));
    }

    /** The books are written first: the manager's word on this change may come before {@code announce} returns. */
    private Change add(Registration registration, IpRoute entry) throws UnresponsiveException {
        Client client = registration.client();
        Patience patience = waiting.begin(backend.activity());
        synchronized (ledger) {
            begin(registration, patience);
            Change change = ledger.put(entry, client.routes().get(entry.network()));
            client.added(entry, change.current());
            try {
                registration.session().announce(entry, patience);
                if (outdoes(change, entry)) {
                    turns.willHear();
                }
            } catch (UnresponsiveException e) {
                client.deleted(entry.network(), ledger.remove(entry).current());
                throw e;
            }
            return change;
        }
    }

    private static boolean outdoes(Change change, IpRoute entry) {
        IpRoute before = change.previous();
        return before != null && before.routingProtocol() != entry.routingProtocol();
    }

    Status delete(Handle handle, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
        Optional<Registration> found = registrations.find(handle);
        if (found.isEmpty()) {
            return Status.ERROR_INVALID_HANDLE;
        }
        if (!(route instanceof IpRoute ip)) {
            return Status.ERROR_INVALID_PARAMETER;
        }
        return unlessLeft(handle, found.get(), deleteOwn(found.get(), ip, flags, currentBest));
    }

    private Status deleteOwn(
            Registration registration, IpRoute route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
        synchronized (ledger) {
            if (registration.isLeaving()) {
                return Status.ERROR_NO_SYSTEM_RESOURCES;
            }
            Client client = registration.client();
            IpRoute own = client.routes().get(route.network());
            if (own == null || !(client.isSingleRoute() || RouteOrder.isSameEntry(own, route))) {
                return Status.ERROR_NO_SUCH_ROUTE;
            }
            return delete(registration, own, flags, currentBest);
        }
    }

    private Status delete(
            Registration registration, IpRoute own, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
        Patience patience = waiting.begin(backend.activity());
        try {
            begin(registration, patience);
            Change change = ledger.remove(own);
            registration.client().deleted(own.network(), change.current());
            registration.session().withdraw(own.network(), patience);
            turns.willHear();
            change.report(flags, currentBest, null);
            return Status.NO_ERROR;
        } catch (UnresponsiveException e) {
            return Status.ERROR_NO_SYSTEM_RESOURCES;
        }
    }

    Status blockDelete(Handle handle, int enumerationFlags, Route criteria) {
        Optional<Registration> found = registrations.find(handle);
        if (found.isEmpty()) {
            return Status.ERROR_INVALID_HANDLE;
        }
        Optional<RouteCriteria> wanted = RouteCriteria.of(enumerationFlags, criteria);
        if (wanted.isEmpty()) {
            return Status.ERROR_INVALID_PARAMETER;
        }
        return unlessLeft(handle, found.get(), blockDelete(found.get(), wanted.get()));
    }

    private Status blockDelete(Registration registration, RouteCriteria wanted) {
        synchronized (ledger) {
            if (registration.isLeaving()) {
                return Status.ERROR_NO_SYSTEM_RESOURCES;
            }
            List<IpRoute> own = registration.client().routes().values().stream()
                    .filter(wanted::admits)
                    .toList();
            return own.isEmpty() ? Status.ERROR_NO_ROUTES : blockDelete(registration, own);
        }
    }

    /** The caller is told of these changes too (page BLK), though no manager tells a client that its own route went. */
    private Status blockDelete(Registration registration, List<IpRoute> own) {
        Patience patience = waiting.begin(backend.activity());
        try {
            begin(registration, patience);
            for (IpRoute route : own) {
                boolean last = ledger.remove(route).current() == null;
                registration.client().routes().remove(route.network());
                registration.session().withdraw(route.network(), patience);
                turns.willHear();
                if (last) {
                    registration.client().told(route.network(), null);
                }
            }
            return Status.NO_ERROR;
        } catch (UnresponsiveException e) {
            return Status.ERROR_NO_SYSTEM_RESOURCES;
        }
    }

    private void begin(Registration registration, Patience patience) throws UnresponsiveException {
        if (registration.isLeaving()) {
            throw new UnresponsiveException("the client's session has ended");
        }
        turns.take(registration, patience);
    }
}
