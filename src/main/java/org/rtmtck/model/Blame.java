package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.catalogue.Req;

/**
 * Which requirements a difference between the table and the model's knowledge breaks: the general one first, then the
 * special cases whose features the situation has. In a script that cannot be made simpler every feature that is left is
 * needed for the fault, so the special cases that remain there are the ones to name.
 */
final class Blame {

    private Blame() {}

    /** A route was reported that is not in the table. */
    static List<Req> extraRoute(ModelState state, Route reported) {
        NetworkState network = state.network(reported.network());
        Departed gone = network.lastDeparted(RouteKey.of(reported));
        if (gone == null && isUnderForeignProtocol(network, reported)) {
            return List.of(Req.DRC_037);
        }
        Req old = state.last().kind().oldHandle();
        if (old != null && (gone == null || gone.cause() != Cause.DEREGISTERED)) {
            return List.of(old);
        }
        if (gone == null || gone.cause() == Cause.ADDED) {
            return state.last().is(LastChange.Kind.DEREGISTRATION_REFUSED) ? refused(state) : List.of(Req.DRC_203);
        }
        return switch (gone.cause()) {
            case DEREGISTERED -> leftBehind(state, network, gone);
            case REPLACED -> keptBesideReplacement(state, gone);
            case AGED -> outlived(state, gone);
            case BLOCK_DELETED -> List.of(isAfterDeregistration(state) ? Req.DRC_203 : Req.DRC_050);
            case DEREGISTRATION_FAILED -> List.of(Req.DRC_217);
            default -> List.of(Req.DRC_203);
        };
    }

    /** A single-route client has two routes to a network, or its former one came back. */
    private static List<Req> keptBesideReplacement(ModelState state, Departed gone) {
        ClientState owner = state.clientBySerial(gone.entry().owner());
        if (owner == null) {
            return isAfterDeregistration(state) ? List.of(Req.DRC_036, Req.DRC_203) : List.of(Req.DRC_036);
        }
        return notSingle(state, owner);
    }

    /** A live single-route client is no longer treated as one. */
    static List<Req> notSingle(ModelState state, ClientState client) {
        if (Formers.hadOtherOptions(state, client)) {
            return List.of(Req.DRC_113);
        }
        return List.of(someoneElseLeft(state, client.serial()) ? Req.DRC_201 : Req.DRC_036);
    }

    static boolean someoneElseLeft(ModelState state, long registration) {
        return state.departedClients().values().stream().anyMatch(c -> c.serial() != registration);
    }

    /** A route is still there although its lifetime has ended. */
    private static List<Req> outlived(ModelState state, Departed gone) {
        boolean equal = state.network(gone.entry().value().route().network()).departed().stream()
                .anyMatch(d -> d.cause() == Cause.DEREGISTERED
                        && d.serial() < gone.entry().since()
                        && d.entry().key().interfaceId() == gone.entry().key().interfaceId()
                        && d.entry().key().nextHop().equals(gone.entry().key().nextHop()));
        if (gone.entry().facts().readded() || equal) {
            return List.of(Req.DRC_226);
        }
        ClientState owner = state.clientBySerial(gone.entry().owner());
        if (owner != null && owner.failedAt() > 0) {
            return List.of(Req.DRC_216);
        }
        return List.of(someoneElseLeft(state, gone.entry().owner()) ? Req.DRC_069 : Req.DRC_043);
    }

    private static List<Req> leftBehind(ModelState state, NetworkState network, Departed gone) {
        Entry entry = gone.entry();
        List<Req> result = new ArrayList<>(List.of(Req.DRC_030));
        long siblings = network.departed().stream()
                .filter(d -> d.serial() == gone.serial() && d.entry().owner() == entry.owner())
                .count();
        ClientState leaver = leaverOf(state, gone);
        addIf(result, siblings > 1, Req.DRC_035);
        addIf(result, entry.facts().single(), Req.DRC_036);
        addIf(result, entry.facts().foreignProtocol(), Req.DRC_037);
        addIf(result, entry.facts().updated(), Req.DRC_038);
        addIf(result, !gone.wasBest(), Req.DRC_039);
        addIf(result, !entry.timeToLive().isInfinite(), Req.DRC_041);
        addIf(result, isMarkedInvalid(entry), Req.DRC_044);
        addIf(result, isOddInterface(entry), Req.DRC_047);
        addIf(result, hasData(entry), Req.DRC_048);
        addIf(result, entry.value().route().family().equals(ProtocolFamily.IPX), Req.DRC_057);
        addIf(result, leaver != null && leaver.failedAt() > 0, Req.DRC_218);
        addIf(result, state.last().is(LastChange.Kind.REGISTERED), Req.DRC_112);
        return result;
    }

    private static boolean isUnderForeignProtocol(NetworkState network, Route reported) {
        for (Entry entry : network.entries()) {
            Route route = entry.value().route();
            boolean samePlace = route.interfaceId() == reported.interfaceId()
                    && RouteKey.address(route).equals(RouteKey.address(reported));
            if (entry.facts().foreignProtocol() && samePlace) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ClientState leaverOf(ModelState state, Departed gone) {
        for (ClientState client : state.departedClients().values()) {
            if (client.serial() == gone.entry().owner()) {
                return client;
            }
        }
        return null;
    }

    private static boolean isMarkedInvalid(Entry entry) {
        return entry.value().route().familySpecificData() instanceof IpSpecificData d
                && (d.type() == IpSpecificData.TYPE_INVALID || (d.flags() & IpSpecificData.VALID) == 0);
    }

    private static boolean isOddInterface(Entry entry) {
        int id = entry.value().route().interfaceId();
        return id == 0 || id == -1;
    }

    private static boolean hasData(Entry entry) {
        return !entry.value().route().protocolSpecificData().equals(ProtocolSpecificData.ZERO);
    }

    /** A route that must be in the table was not reported. */
    static List<Req> missingRoute(ModelState state, NetworkState network, Entry entry) {
        LastChange last = state.last();
        Req old = last.kind().oldHandle();
        if (old != null) {
            return List.of(old);
        }
        if (OldTimers.ended(state, network)) {
            return List.of(Req.DRC_042);
        }
        return switch (last.kind()) {
            case DEREGISTRATION_REFUSED -> refused(state);
            case DEREGISTRATION_FAILED -> List.of(Req.DRC_216);
            case TIME -> List.of(entry.facts().readded() ? Req.DRC_042 : Req.DRC_069);
            case BLOCK_DELETED -> List.of(Req.DRC_210);

            default -> lostSurvivor(state, network, entry);
        };
    }

    private static List<Req> lostSurvivor(ModelState state, NetworkState network, Entry entry) {
        ClientState owner = state.clientBySerial(entry.owner());
        if (owner != null && Formers.hadOtherOptions(state, owner) && !isAfterDeregistration(state)) {
            return List.of(Req.DRC_113);
        }
        List<Req> result = new ArrayList<>(List.of(Req.DRC_032));
        ClientState leaver =
                state.last().is(LastChange.Kind.DEREGISTERED) ? state.last().client() : null;
        if (leaver == null) {
            return result;
        }
        Route route = entry.value().route();
        if (!leaver.family().equals(route.family())) {
            result.add(Req.DRC_055);
            addIf(result, leaver.protocol() == route.routingProtocol(), Req.DRC_056);
            addIf(result, leftNetworkWithNumber(state, leaver.family(), route.network()), Req.DRC_058);
            return result;
        }
        for (Departed gone : network.departed()) {
            if (gone.serial() == state.last().serial()) {
                addIf(result, !result.contains(Req.DRC_033), Req.DRC_033);
                Route left = gone.entry().value().route();
                boolean alike = left.interfaceId() == route.interfaceId()
                        && RouteKey.address(left).equals(RouteKey.address(route));
                addIf(result, alike && !result.contains(Req.DRC_034), Req.DRC_034);
            }
        }
        addIf(result, leftSameNumberOtherMask(state, route.network()), Req.DRC_059);
        return result;
    }

    private static boolean leftNetworkWithNumber(ModelState state, ProtocolFamily family, Network network) {
        return state.numbered(family, network.number()).stream().anyMatch(other -> leftAtLast(state, other));
    }

    static boolean leftSameNumberOtherMask(ModelState state, Network network) {
        if (!(network instanceof IpNetwork)) {
            return false;
        }
        return state.alike(network).stream().anyMatch(other -> leftAtLast(state, other));
    }

    /** Whether a route to a network of that number left the other family. */
    static boolean otherFamilyLeft(ModelState state, Network network) {
        ProtocolFamily other = network.family().equals(ProtocolFamily.IP) ? ProtocolFamily.IPX : ProtocolFamily.IP;
        for (NetworkState candidate : state.table(other).values()) {
            boolean sameNumber = candidate.network().number() == network.number();
            if (sameNumber && candidate.departed().stream().anyMatch(d -> d.cause() == Cause.DEREGISTERED)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leftAtLast(ModelState state, NetworkState network) {
        for (Departed gone : network.departed()) {
            if (gone.serial() == state.last().serial()) {
                return true;
            }
        }
        return false;
    }

    /** An entry was reported with other members than it has. */
    static List<Req> changedRoute(ModelState state, Entry entry, Route reported) {
        List<Req> result = new ArrayList<>();
        if (state.last().is(LastChange.Kind.DEREGISTRATION_REFUSED)) {
            return refused(state);
        }
        if (state.last().is(LastChange.Kind.DEREGISTRATION_FAILED)) {
            return List.of(Req.DRC_216);
        }
        boolean stampOnly = entry.value().sameSignificant(reported)
                && entry.value().route().protocolSpecificData().equals(reported.protocolSpecificData());
        if (entry.facts().readded()) {
            return List.of(Req.DRC_226);
        }
        boolean promoted = isAfterDeregistration(state);
        if (stampOnly || promoted) {
            result.add(Req.DRC_069);
        }
        result.add(Req.DRC_032);
        return result;
    }

    /** What a refused deregistration that had an effect breaks. */
    static List<Req> refused(ModelState state) {
        List<Req> result = new ArrayList<>(List.of(Req.DRC_029));
        HandleKind kind = state.last().handles();
        if (kind != null && kind != HandleKind.NULL) {
            result.addAll(kind.requirements()
                    .subList(kind.requirements().size() - 1, kind.requirements().size()));
        }
        return result;
    }

    static boolean isAfterDeregistration(ModelState state) {
        return state.last().is(LastChange.Kind.DEREGISTERED);
    }

    static void addIf(List<Req> requirements, boolean condition, Req requirement) {
        if (condition) {
            requirements.add(requirement);
        }
    }
}
