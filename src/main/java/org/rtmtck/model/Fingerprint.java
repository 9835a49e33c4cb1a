package org.rtmtck.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.NextHop;
import org.rtmtck.api.Route;

/**
 * What is known of an instance as far as it decides what is permitted from now on: 128 bits that are the same for states
 * that permit the same.
 *
 * <p>Left out is what serves to name the requirement that is broken and nothing else: what departed, and why. Of the
 * number of a call it counts whether it came before or after the calls that the model compares it with, not the value;
 * of times the distance from now; of handles nothing. States that permit the same may differ in it all the same, since it
 * is knowledge that is compared.
 *
 * @param high the upper half
 * @param low the lower half
 */
public record Fingerprint(long high, long low) {

    /** The fingerprint of a state. */
    public static Fingerprint of(ModelState state) {
        return new Reading(state).fingerprint();
    }

    /** The fingerprint of a state in which something happens, given by a number. */
    public Fingerprint with(int event) {
        Mixture mixture = new Mixture().put(high).put(low).put(event);
        return new Fingerprint(mixture.high, mixture.low);
    }

    /** Two independent mixtures of the same numbers. */
    private static final class Mixture {

        private static final long FIRST = 0x9e37_79b9_7f4a_7c15L;
        private static final long SECOND = 0xc2b2_ae3d_27d4_eb4fL;

        private long high = FIRST;
        private long low = SECOND;

        Mixture put(long value) {
            high = mix((high ^ value) * FIRST);
            low = mix((low + value) * SECOND + FIRST);
            return this;
        }

        Mixture put(boolean value) {
            return put(value ? 1 : 0);
        }

        /** Adds what has no order. */
        void addUnordered(Mixture other) {
            high += mix(other.high);
            low += mix(other.low);
        }

        private static long mix(long value) {
            long x = value ^ value >>> 32;
            x *= 0xd6e8_feb8_6659_fd93L;
            return x ^ x >>> 29;
        }
    }

    private static final class Reading {

        private final ModelState state;
        private final long[] marks;
        private final List<ClientState> clients;

        Reading(ModelState state) {
            this.state = state;
            this.marks = marks(state);
            this.clients = new ArrayList<>(state.clients().values());
            clients.sort(Comparator.comparingInt((ClientState c) -> c.family().code())
                    .thenComparingInt(ClientState::protocol)
                    .thenComparingLong(ClientState::serial));
        }

        /**
         * The calls with which others are compared. Two steps in the history of different networks are compared with
         * these but not with each other.
         */
        private static long[] marks(ModelState state) {
            SortedSet<Long> all = new TreeSet<>();
            all.add(state.last().serial());
            for (ClientState client : state.clients().values()) {
                if (client.isObserver()) {
                    QueueState queue = client.queue();
                    Collections.addAll(
                            all, client.serial(), queue.resetAt(), queue.emptyAt(), queue.setAt(), queue.promisedAt());
                }
            }
            state.enumerations().values().forEach(e -> all.add(e.serial()));
            long[] result = new long[all.size()];
            int count = 0;
            for (long mark : all) {
                result[count++] = mark;
            }
            return result;
        }

        private long rank(long serial) {
            return Arrays.binarySearch(marks, serial);
        }

        /** Which registration it is, whenever it was made; of those that have ended none is told from another. */
        private int who(long serial) {
            for (int i = 0; i < clients.size(); i++) {
                if (clients.get(i).serial() == serial) {
                    return i + 1;
                }
            }
            return 0;
        }

        /** The same for those that listen; who does not listen makes no difference by having been told. */
        private int listener(long serial) {
            int who = who(serial);
            return who > 0 && clients.get(who - 1).isObserver() ? who : 0;
        }

        Fingerprint fingerprint() {
            Mixture all = new Mixture();
            all.put(state.faultArmed())
                    .put(state.settled())
                    .put(rank(state.last().serial()));
            state.clients().values().forEach(client -> all.addUnordered(client(client)));
            state.enumerations().values().forEach(e -> all.addUnordered(enumeration(e)));
            state.refusedFamilies()
                    .forEach(f -> all.addUnordered(new Mixture().put(3).put(f.code())));
            for (NetworkTable table : state.tables().values()) {
                for (NetworkState known : table.networks().values()) {
                    NetworkState network =
                            known.trim(state.observers(known.network().family()));
                    if (!network.entries().isEmpty() || hasHistory(network)) {
                        all.addUnordered(network(network));
                    }
                }
            }
            return new Fingerprint(all.high, all.low);
        }

        private boolean hasHistory(NetworkState network) {
            for (ClientState observer : state.observers(network.network().family())) {
                if (network.stages().size() > 1
                        || !network.positionsOf(observer).equals(atRest(network))) {
                    return true;
                }
            }
            return !network.present().allows(BestValue.NONE)
                    || network.present().possible().size() > 1;
        }

        private static List<Position> atRest(NetworkState network) {
            return List.of(Position.at(network.presentIndex(), BestValue.NONE));
        }

        private Mixture client(ClientState client) {
            Mixture result = new Mixture()
                    .put(1)
                    .put(client.family().code())
                    .put(client.protocol())
                    .put(client.flags())
                    .put(client.isObserver())
                    .put(client.standing().name().hashCode())
                    .put(client.failedAt() > 0)
                    .put(who(client.serial()));
            return client.isObserver() ? queue(result, client) : result;
        }

        private Mixture queue(Mixture into, ClientState observer) {
            QueueState queue = observer.queue();
            return into.put(rank(observer.serial()))
                    .put(rank(queue.resetAt()))
                    .put(rank(queue.emptyAt()))
                    .put(rank(queue.setAt()))
                    .put(queue.touched())
                    .put(rank(queue.promisedAt()))
                    .put(queue.blind())
                    .put(queue.elsewhere())
                    .put(queue.saidLast());
        }

        private Mixture enumeration(EnumerationState enumeration) {
            Mixture result = new Mixture()
                    .put(2)
                    .put(rank(enumeration.serial()))
                    .put(enumeration.ended())
                    .put(enumeration.criteria().flags());
            route(result, enumeration.criteria().route());
            for (EnumerationState.Place place : enumeration.returned()) {
                Mixture one = new Mixture();
                network(one, place.network());
                key(one, place.key());
                result.addUnordered(one);
            }
            return result;
        }

        private Mixture network(NetworkState network) {
            Mixture result = new Mixture().put(4);
            network(result, network.network());
            network.entries().forEach(entry -> result.addUnordered(entry(network, entry)));
            for (Stage stage : network.stages()) {
                stage(result, stage);
            }
            for (ClientState observer : state.observers(network.network().family())) {
                Mixture seen = new Mixture().put(6).put(who(observer.serial()));
                network.positionsOf(observer).forEach(position -> position(seen, network, position));
                result.addUnordered(seen);
            }
            return result;
        }

        private Mixture entry(NetworkState network, Entry entry) {
            Mixture result = new Mixture().put(5).put(who(entry.owner()));
            known(result, entry.value());
            result.put(entry.certain())
                    .put(entry.timeToLive().seconds())
                    .put(entry.expiresAt() == Long.MAX_VALUE ? -1 : entry.expiresAt() - state.now());
            if (!state.enumerations().isEmpty()) {
                result.put(rank(entry.since()));
            }
            Departed former = entry.facts().readded() ? network.lastDeparted(entry.key()) : null;
            return former == null
                    ? result.put(0)
                    : result.put(
                            entry.facts().addedAt() - former.entry().facts().addedAt());
        }

        private void stage(Mixture into, Stage stage) {
            into.put(rank(stage.serial())).put(stage.isUnderWay()).put(listener(stage.teller()));
            stage.possible().forEach(value -> value(into, value));
            into.put(7);
            stage.via().forEach(value -> known(into, value));
        }

        private static void position(Mixture into, NetworkState network, Position position) {
            into.put(position.stage() - network.base()).put(position.inside());
            value(into, position.value());
            position.used().forEach(key -> key(into, key));
        }

        private static void value(Mixture into, BestValue value) {
            KnownRoute route = value.route();
            if (route == null) {
                into.put(8);
            } else {
                known(into, route);
            }
        }

        private static void known(Mixture into, KnownRoute known) {
            into.put(known.priorityKnown()).put(known.stampKnown());
            route(into, known.route());
        }

        private static void route(Mixture into, Route route) {
            into.put(route.timeStamp());
            network(into, route.network());
            key(into, RouteKey.of(route));
            if (route.familySpecificData() instanceof IpSpecificData ip) {
                into.put(ip.metric()).put(ip.priority()).put(ip.hashCode());
            } else if (route.familySpecificData() instanceof IpxSpecificData ipx) {
                into.put(ipx.hashCode());
            }
            into.put(route.protocolSpecificData().hashCode());
        }

        private static void network(Mixture into, Network network) {
            if (network instanceof IpNetwork ip) {
                into.put(ip.number()).put(ip.mask());
            } else if (network instanceof IpxNetwork ipx) {
                into.put(ipx.number());
            }
        }

        private static void key(Mixture into, RouteKey key) {
            into.put(key.protocol()).put(key.interfaceId());
            NextHop hop = key.nextHop();
            if (hop instanceof IpNextHop ip) {
                into.put(ip.number()).put(ip.mask());
            } else if (hop instanceof IpxNextHop ipx) {
                into.put(ipx.mac());
            }
        }
    }
}
