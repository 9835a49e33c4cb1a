package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.catalogue.Req;

/**
 * What is known of an instance of the implementation under test. Immutable.
 *
 * @param settings what it is
 * @param serial the number of calls judged so far
 * @param now the time, in milliseconds of the clock
 * @param nextExpiry a time before which no lifetime ends
 * @param faultArmed whether a resource failure was injected that no call has met yet
 * @param settled whether everything has settled since the last change
 * @param clients the registrations, certain and uncertain, by handle
 * @param departedClients the handles of registrations that ended, with the registration
 * @param events all event objects, by handle
 * @param enumerations the open enumerations
 * @param closedEnumerations the handles of enumerations that were closed
 * @param tables the networks of each family
 * @param scans the ordered scans of each family
 * @param last the last call that could have changed a table
 * @param pending requirements whose precondition has occurred and that the next full look at a table will check
 * @param refusedFamilies families whose registration was refused as not supported
 */
public record ModelState(
        Settings settings,
        long serial,
        long now,
        long nextExpiry,
        boolean faultArmed,
        boolean settled,
        PMap<Handle, ClientState> clients,
        PMap<Handle, ClientState> departedClients,
        PMap<Handle, EventState> events,
        PMap<Handle, EnumerationState> enumerations,
        PSet<Handle> closedEnumerations,
        PMap<ProtocolFamily, NetworkTable> tables,
        PMap<ProtocolFamily, ScanState> scans,
        LastChange last,
        Set<Req> pending,
        PSet<ProtocolFamily> refusedFamilies) {

    /** Nothing registered, empty tables. */
    public static ModelState initial(Settings settings, long nowMillis) {
        return new ModelState(
                settings,
                0,
                nowMillis,
                Long.MAX_VALUE,
                false,
                true,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePSet.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                LastChange.NONE,
                Set.of(),
                HashTreePSet.empty());
    }

    /** The event of an observer, also of one that has gone. */
    EventState eventOf(ClientState observer) {
        return events.getOrDefault(observer.event(), EventState.NEW);
    }

    boolean isComplete() {
        return settings.synchronous() || settled;
    }

    /** The live client of that handle, certain or not; null if there is none. */
    @Nullable
    ClientState client(Handle handle) {
        return clients.get(handle);
    }

    @Nullable
    ClientState clientBySerial(long clientSerial) {
        for (ClientState client : clients.values()) {
            if (client.serial() == clientSerial) {
                return client;
            }
        }
        return null;
    }

    @Nullable
    ClientState clientByKey(ProtocolFamily family, int protocol) {
        for (ClientState client : clients.values()) {
            if (client.hasKey(family, protocol)) {
                return client;
            }
        }
        return null;
    }

    /** The clients of a family that are told of changes. */
    List<ClientState> observers(ProtocolFamily family) {
        List<ClientState> result = new ArrayList<>();
        for (ClientState client : clients.values()) {
            if (client.isObserver() && client.family().equals(family)) {
                result.add(client);
            }
        }
        return result;
    }

    PMap<Network, NetworkState> table(ProtocolFamily family) {
        return tables.getOrDefault(family, NetworkTable.EMPTY).networks();
    }

    /** The other networks that have the number of this one, with another mask. */
    List<NetworkState> alike(Network network) {
        List<NetworkState> result = numbered(network.family(), network.number());
        result.removeIf(other -> other.network().equals(network));
        return result;
    }

    /** The networks of that number in a family, with whatever mask. */
    List<NetworkState> numbered(ProtocolFamily family, int number) {
        return tables.getOrDefault(family, NetworkTable.EMPTY).numbered(number);
    }

    NetworkState network(Network network) {
        NetworkState known = table(network.family()).get(network);
        return known == null ? NetworkState.empty(network) : known;
    }

    boolean isEmpty(ProtocolFamily family) {
        for (NetworkState network : table(family).values()) {
            if (!network.entries().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    StateBuilder change() {
        return new StateBuilder(this);
    }
}
