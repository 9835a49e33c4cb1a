package org.rtmtck.reference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;

/** All handles that are in use, and the protocols that have a client. Safe for concurrent use. */
public final class Registry {

    private final Rules rules;
    private final HandleSource handles;
    private final Map<Handle, Client> clients = new ConcurrentHashMap<>();
    private final Map<Handle, RouteEnumeration> enumerations = new ConcurrentHashMap<>();
    private final Map<Object, Client> slots = new ConcurrentHashMap<>();

    Registry(Rules rules) {
        this.rules = rules;
        this.handles = rules.handleSource();
    }

    /** The client that was registered under this handle and has not been forgotten. */
    public @Nullable Client client(Handle handle) {
        return clients.get(handle);
    }

    /** The enumeration that was opened under this handle and has not been forgotten. */
    public @Nullable RouteEnumeration enumeration(Handle handle) {
        return enumerations.get(handle);
    }

    /** The client of a slot. */
    public @Nullable Client holder(Object slot) {
        return slots.get(slot);
    }

    /** The clients whose handles are valid, in no particular order. */
    public Iterable<Client> clients() {
        return clients.values();
    }

    /** The enumerations whose handles are valid, in no particular order. */
    public Iterable<RouteEnumeration> enumerations() {
        return enumerations.values();
    }

    Handle newHandle(HandleSource.Kind kind) {
        return handles.next(kind);
    }

    /** Takes the slot and makes the handle valid; whether the slot was free. */
    boolean enter(Client client) {
        if (slots.putIfAbsent(slotOf(client), client) != null) {
            return false;
        }
        clients.put(client.handle(), client);
        return true;
    }

    void enter(RouteEnumeration enumeration) {
        enumerations.put(enumeration.handle(), enumeration);
    }

    /** Makes the handle of a client invalid. */
    public void forget(Client client) {
        if (clients.remove(client.handle(), client)) {
            handles.free(HandleSource.Kind.CLIENT, client.handle());
        }
    }

    /** Makes the handle of an enumeration invalid. */
    public void forget(RouteEnumeration enumeration) {
        if (enumerations.remove(enumeration.handle(), enumeration)) {
            handles.free(HandleSource.Kind.ENUMERATION, enumeration.handle());
        }
    }

    /** Frees the slot of a client. */
    public void free(Client client) {
        slots.remove(slotOf(client), client);
    }

    private Object slotOf(Client client) {
        return rules.slot(client.table().family(), client.protocol());
    }
}
