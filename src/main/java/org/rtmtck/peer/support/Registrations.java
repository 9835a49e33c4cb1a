package org.rtmtck.peer.support;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Status;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;

/** Clients by handle and by protocol (pages REG and DEREG). Safe for concurrent use. */
final class Registrations {

    private static final long FIRST_HANDLE = 0x10_0000;

    private final Backend backend;
    private final Waiting waiting;
    private final int limit;
    private final HandleTable<Registration> handles = new HandleTable<>(FIRST_HANDLE);
    private final Set<Integer> protocols = new HashSet<>();
    private final Priorities priorities = new Priorities();

    Registrations(Backend backend, Waiting waiting, int limit) {
        this.backend = backend;
        this.waiting = waiting;
        this.limit = limit;
    }

    /** A handle, or the reason why there is none. */
    record Outcome(Handle handle, Status status) {

        static Outcome refused(Status status) {
            return new Outcome(Handle.NULL, status);
        }
    }

    Outcome register(ProtocolFamily family, int protocol, @Nullable ChangeEvent event, int flags) {
        if (!family.equals(ProtocolFamily.IP) || (flags & ~RegistrationFlags.SINGLE_ROUTE) != 0) {
            return Outcome.refused(Status.ERROR_INVALID_PARAMETER);
        }
        ClientKey key;
        synchronized (protocols) {
            if (protocols.contains(protocol)) {
                return Outcome.refused(Status.ERROR_CLIENT_ALREADY_EXISTS);
            }
            if (protocols.size() == limit) {
                return Outcome.refused(Status.ERROR_NO_SYSTEM_RESOURCES);
            }
            protocols.add(protocol);
            key = new ClientKey(protocol, priorities.of(protocol));
        }
        return open(key, event, (flags & RegistrationFlags.SINGLE_ROUTE) != 0);
    }

    private Outcome open(ClientKey key, @Nullable ChangeEvent event, boolean singleRoute) {
        Patience patience = waiting.begin(backend.activity());
        try {
            Client client = new Client(key, singleRoute, event, event == null ? Map.of() : bestRoutes(patience));
            BackendSession session = backend.register(key, listener(client), patience);
            return new Outcome(handles.add(new Registration(client, session)), Status.NO_ERROR);
        } catch (UnresponsiveException e) {
            free(key.protocol());
            return Outcome.refused(Status.ERROR_NO_SYSTEM_RESOURCES);
        }
    }

    private static Optional<BestRouteListener> listener(Client client) {
        return client.wantsMessages() ? Optional.of(client) : Optional.empty();
    }

    /** A client with an event is told of changes after its registration, and of none before. */
    private Map<IpNetwork, IpRoute> bestRoutes(Patience patience) throws UnresponsiveException {
        backend.settle(patience);
        return backend.bestRoutes();
    }

    private void free(int protocol) {
        synchronized (protocols) {
            protocols.remove(protocol);
            priorities.mayForget(protocol);
        }
    }

    Optional<Registration> find(Handle handle) {
        return handles.find(handle);
    }

    /**
     * Ends a registration. A handle stays valid until the manager is seen to have dealt with the departure, so that the
     * call can be repeated.
     */
    Status deregister(Handle handle, Ledger ledger, Turns turns) {
        Optional<Registration> found = handles.find(handle);
        if (found.isEmpty()) {
            return Status.ERROR_INVALID_HANDLE;
        }
        Registration registration = found.get();
        synchronized (registration) {
            if (handles.find(handle).isEmpty()) {
                return Status.ERROR_INVALID_HANDLE;
            }
            return leave(handle, registration, ledger, turns);
        }
    }

    private Status leave(Handle handle, Registration registration, Ledger ledger, Turns turns) {
        Map<IpNetwork, IpRoute> routes = registration.client().routes();
        Patience patience = waiting.begin(backend.activity());
        try {
            synchronized (ledger) {
                turns.take(registration, patience);
                registration.beginLeaving();
                ledger.removeAll(routes.values());
                routes.clear();
            }
            registration.session().leave(patience);
        } catch (UnresponsiveException e) {
            return Status.ERROR_NO_SYSTEM_RESOURCES;
        }
        handles.remove(handle);
        free(registration.client().key().protocol());
        return Status.NO_ERROR;
    }
}
