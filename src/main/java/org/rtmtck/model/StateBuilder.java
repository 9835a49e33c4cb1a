package org.rtmtck.model;

import java.util.EnumSet;
import java.util.Set;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.catalogue.Req;

/** The next state in the making. */
final class StateBuilder {

    private final ModelState from;
    private long now;
    private long nextExpiry;
    private boolean faultArmed;
    private boolean settled;
    private PMap<Handle, ClientState> clients;
    private PMap<Handle, ClientState> departedClients;
    private PMap<Handle, EventState> events;
    private PMap<Handle, EnumerationState> enumerations;
    private PSet<Handle> closedEnumerations;
    private PMap<ProtocolFamily, NetworkTable> tables;
    private PMap<ProtocolFamily, ScanState> scans;
    private LastChange last;
    private Set<Req> pending;
    private PSet<ProtocolFamily> refusedFamilies;

    StateBuilder(ModelState from) {
        this.from = from;
        now = from.now();
        nextExpiry = from.nextExpiry();
        faultArmed = from.faultArmed();
        settled = from.settled();
        clients = from.clients();
        departedClients = from.departedClients();
        events = from.events();
        enumerations = from.enumerations();
        closedEnumerations = from.closedEnumerations();
        tables = from.tables();
        scans = from.scans();
        last = from.last();
        pending = from.pending();
        refusedFamilies = from.refusedFamilies();
    }

    ModelState build(long serial) {
        return new ModelState(
                from.settings(),
                serial,
                now,
                nextExpiry,
                faultArmed,
                settled,
                clients,
                departedClients,
                events,
                enumerations,
                closedEnumerations,
                tables,
                scans,
                last,
                pending,
                refusedFamilies);
    }

    /** The next state after one more call. */
    ModelState build() {
        return build(from.serial() + 1);
    }

    StateBuilder now(long value) {
        now = value;
        return this;
    }

    StateBuilder nextExpiry(long value) {
        nextExpiry = value;
        return this;
    }

    StateBuilder expiryAt(long value) {
        nextExpiry = Math.min(nextExpiry, value);
        return this;
    }

    StateBuilder faultArmed(boolean value) {
        faultArmed = value;
        return this;
    }

    StateBuilder settled(boolean value) {
        settled = value;
        return this;
    }

    StateBuilder client(ClientState client) {
        clients = clients.plus(client.handle(), client);
        if (client.isObserver()) {
            events = events.plus(client.event(), eventOf(client).with(client.queue()));
        }
        return this;
    }

    StateBuilder registered(ClientState client) {
        departedClients = departedClients.minus(client.handle());
        closedEnumerations = closedEnumerations.minus(client.handle());
        if (client.isObserver()) {
            events = events.plus(client.event(), eventOf(client).given());
        }
        return client(client);
    }

    StateBuilder gone(ClientState client) {
        clients = clients.minus(client.handle());
        return departed(client.endedAt(from.serial() + 1));
    }

    /** Changes what is known of a registration that has ended. */
    StateBuilder departed(ClientState client) {
        departedClients = departedClients.plus(client.handle(), client);
        if (client.isObserver()) {
            events = events.plus(client.event(), eventOf(client).withFormer(client.queue()));
        }
        return this;
    }

    /** The caller has set or reset an event. */
    StateBuilder written(Handle event, long serial, boolean set) {
        events = events.plus(event, events.getOrDefault(event, EventState.NEW).written(serial, set));
        return this;
    }

    private EventState eventOf(ClientState client) {
        return events.getOrDefault(client.event(), EventState.NEW);
    }

    StateBuilder enumeration(EnumerationState enumeration) {
        enumerations = enumerations.plus(enumeration.handle(), enumeration);
        closedEnumerations = closedEnumerations.minus(enumeration.handle());
        return this;
    }

    StateBuilder closed(Handle enumeration) {
        enumerations = enumerations.minus(enumeration);
        closedEnumerations = closedEnumerations.plus(enumeration);
        return this;
    }

    StateBuilder network(NetworkState network) {
        ProtocolFamily family = network.network().family();
        NetworkTable table = tables.getOrDefault(family, NetworkTable.EMPTY);
        tables = tables.plus(family, table.with(network));
        return this;
    }

    StateBuilder scan(ProtocolFamily family, ScanState scan) {
        scans = scans.plus(family, scan);
        return this;
    }

    StateBuilder last(LastChange value) {
        last = value;
        settled = false;
        return this;
    }

    StateBuilder pending(Set<Req> value) {
        pending = value;
        return this;
    }

    StateBuilder addPending(Set<Req> more) {
        Set<Req> all = EnumSet.noneOf(Req.class);
        all.addAll(pending);
        all.addAll(more);
        pending = all;
        return this;
    }

    StateBuilder refused(ProtocolFamily family) {
        refusedFamilies = refusedFamilies.plus(family);
        return this;
    }
}
