package org.rtmtck.model;

import java.util.List;
import java.util.Set;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.catalogue.Req;

/** Which requirements' preconditions a successful deregistration meets; the next full look at the table checks them. */
final class Preconditions {

    private Preconditions() {}

    static void ofRemoval(NetworkState network, List<Entry> own, ClientState leaver, Set<Req> armed) {
        armed.add(Req.DRC_030);
        armed.add(Req.DRC_031);
        add(armed, own.size() > 1, Req.DRC_035);
        add(armed, leaver.isSingleRoute(), Req.DRC_036);
        add(armed, leaver.failedAt() > 0, Req.DRC_218);
        add(armed, leaver.family().equals(ProtocolFamily.IPX), Req.DRC_057);
        for (Entry entry : own) {
            ofEntry(network, entry, armed);
        }
        for (Entry entry : network.entries()) {
            if (entry.owner() != leaver.serial()) {
                armed.add(Req.DRC_033);
                boolean alike = own.stream()
                        .map(Entry::key)
                        .anyMatch(k -> k.interfaceId() == entry.key().interfaceId()
                                && k.nextHop().equals(entry.key().nextHop()));
                add(armed, alike, Req.DRC_034);
            }
        }
    }

    private static void ofEntry(NetworkState network, Entry entry, Set<Req> armed) {
        add(armed, entry.facts().foreignProtocol(), Req.DRC_037);
        add(armed, entry.facts().updated(), Req.DRC_038);
        add(armed, !Changes.mayBeBest(network, entry), Req.DRC_039);
        armed.add(entry.timeToLive().isInfinite() ? Req.DRC_040 : Req.DRC_041);
        int id = entry.key().interfaceId();
        add(armed, id == 0 || id == -1, Req.DRC_047);
        add(armed, !entry.value().route().protocolSpecificData().equals(ProtocolSpecificData.ZERO), Req.DRC_048);
        if (entry.value().route().familySpecificData() instanceof IpSpecificData data) {
            boolean invalid = data.type() == IpSpecificData.TYPE_INVALID || (data.flags() & IpSpecificData.VALID) == 0;
            add(armed, invalid, Req.DRC_044);
        }
    }

    static void ofSurvivors(ModelState state, ClientState leaver, Set<Req> armed) {
        for (ClientState other : state.clients().values()) {
            if (other.serial() == leaver.serial()) {
                continue;
            }
            armed.add(Req.DRC_032);
            if (!other.family().equals(leaver.family())) {
                armed.add(Req.DRC_055);
                add(armed, hasSameNumber(state, leaver, other), Req.DRC_058);
                add(armed, other.protocol() == leaver.protocol(), Req.DRC_056);
            }
        }
    }

    private static boolean hasSameNumber(ModelState state, ClientState leaver, ClientState other) {
        for (NetworkState left : state.table(leaver.family()).values()) {
            boolean leavers = left.entries().stream().anyMatch(e -> e.owner() == leaver.serial());
            if (leavers
                    && state.numbered(other.family(), left.network().number()).stream()
                            .anyMatch(NetworkState::hasCertainEntry)) {
                return true;
            }
        }
        return false;
    }

    private static void add(Set<Req> armed, boolean condition, Req requirement) {
        if (condition) {
            armed.add(requirement);
        }
    }
}
