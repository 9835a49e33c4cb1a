package org.rtmtck.reference;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Status;

/** Decisions about registrations and handles (pages REG, DEREG). */
public interface ClientRules {

    /** The answers to the open questions. */
    Choices choices();

    /** Whether the family is installed. */
    default boolean isInstalled(ProtocolFamily family) {
        return switch (choices().get(ClientChoice.Families.class)) {
            case BOTH -> family.equals(ProtocolFamily.IP) || family.equals(ProtocolFamily.IPX);
            case IP_ONLY -> family.equals(ProtocolFamily.IP);
            case IPX_ONLY -> family.equals(ProtocolFamily.IPX);
        };
    }

    /** Whether the flags of a registration are defined. */
    default boolean isDefinedRegistration(int flags) {
        return (flags & ~RegistrationFlags.SINGLE_ROUTE) == 0;
    }

    /** What only one client can have at a time. */
    default Object slot(ProtocolFamily family, int protocol) {
        return choices().has(ClientChoice.SameProtocolInBothFamilies.REFUSED) ? protocol : new Slot(family, protocol);
    }

    /** Makes a client. */
    default Client newClient(
            Handle handle, Table table, int protocol, @Nullable ChangeEvent event, int registrationFlags) {
        return new Client(handle, table, protocol, event, registrationFlags == RegistrationFlags.SINGLE_ROUTE);
    }

    /** The client that a handle identifies; null if it identifies none. */
    default @Nullable Client clientFor(Handle handle, Registry registry) {
        return registry.client(handle);
    }

    /** Called between the look-up of a client and the wait for the table's lock, where a race can be lost. */
    default void lookedUp(Client client) {}

    /** Whether a client that was found before the table was locked may still act now that it is. */
    default boolean mayAct(Client client) {
        return client.isRegistered();
    }

    /** The enumeration that a handle identifies; null if it identifies none. */
    default @Nullable RouteEnumeration enumerationFor(Handle handle, Registry registry) {
        return registry.enumeration(handle);
    }

    /** Ends a registration: the handle becomes invalid, the slot free, and unread messages are dropped. */
    default void release(Client client, Registry registry) {
        client.end();
        client.queue().clear();
        client.table().clients().remove(client);
        registry.forget(client);
        registry.free(client);
    }

    /** What deregistration does to the client's own event. */
    default void dismiss(ChangeEvent ownEvent) {
        switch (choices().get(ClientChoice.OwnEvent.class)) {
            case SIGNALLED -> ownEvent.set();
            case RESET -> ownEvent.reset();
            case LEFT_ALONE -> {}
        }
    }

    /** Whether deregistration asks for resources before it looks at the handle. */
    default boolean acquiresFirst() {
        return choices().has(ClientChoice.FirstCheck.RESOURCES);
    }

    /** Whether a registration ends though its deregistration met a lack of resources. */
    default boolean isReleasedInSpiteOfLack(Client client) {
        return choices().has(ClientChoice.AfterLack.CLIENT_GONE);
    }

    /** What a handle is answered that identifies no client, or for messages one without an event. */
    default Status invalidHandle() {
        return Status.ERROR_INVALID_HANDLE;
    }

    /**
     * What only one client can have: a protocol in a family.
     *
     * @param family the family
     * @param protocol the protocol
     */
    record Slot(ProtocolFamily family, int protocol) {}
}
