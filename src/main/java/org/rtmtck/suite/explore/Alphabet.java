package org.rtmtck.suite.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.Routes;

/**
 * What the sequences of an exhaustive walk are made of. Described in {@code spec/explore.md}.
 *
 * @param name by which it is chosen
 * @param letters the letters, in the order in which they are tried
 * @param clients the clients
 * @param places the networks
 * @param alike for each client the number of the first client of which it is a copy but for its name, itself if none
 */
public record Alphabet(
        String name, List<Letter> letters, List<Member> clients, List<Network> places, List<Integer> alike) {

    /** What {@code certify} walks, and {@code explore} unless told otherwise. */
    public static final String CORE = "core";

    /** More clients, both families, lifetimes, lack of resources, strange handles. */
    public static final String WIDE = "wide";

    private static final List<Network> IP = List.of(Routes.NETWORK, new IpNetwork(0x0a01_0000, 0xffff_0000));
    private static final int OSPF = 13;
    private static final int RIP = 8;
    private static final int BGP = 14;

    /**
     * A client.
     *
     * @param family its family
     * @param observer whether it registers with an event
     */
    record Member(ProtocolFamily family, boolean observer) {}

    /** Takes copies. */
    public Alphabet {
        letters = List.copyOf(letters);
        clients = List.copyOf(clients);
        places = List.copyOf(places);
        alike = List.copyOf(alike);
    }

    /** The names of all alphabets. */
    public static List<String> names() {
        return List.of(CORE, WIDE);
    }

    /** The alphabet of that name, as far as an implementation with these capabilities can be asked it. */
    public static Optional<Alphabet> named(String name, Set<Capability> capabilities) {
        return switch (name) {
            case CORE -> Optional.of(core(capabilities));
            case WIDE -> Optional.of(wide(capabilities));
            default -> Optional.empty();
        };
    }

    /** Two clients and two networks: A comes, adds, deletes and goes; B comes, adds, is told of changes and goes. */
    static Alphabet core(Set<Capability> capabilities) {
        boolean ip = capabilities.contains(Capability.IP);
        ProtocolFamily family = ip ? ProtocolFamily.IP : ProtocolFamily.IPX;
        boolean events = capabilities.contains(Capability.CHANGE_NOTIFICATION);
        Builder builder = new Builder();
        int a = builder.client(family, false);
        int b = builder.client(family, events);
        int one = builder.place(network(family, 0));
        int two = builder.place(network(family, 1));
        builder.register(a, OSPF, RegistrationFlags.NONE);
        builder.register(b, RIP, RegistrationFlags.NONE);
        builder.deregister(a);
        builder.deregister(b);
        for (int place : new int[] {one, two}) {
            builder.add(a, place, TimeToLive.INFINITE);
            builder.delete(a, place);
            builder.add(b, place, TimeToLive.INFINITE);
        }
        if (events) {
            builder.dequeue(b);
        }
        return builder.build(CORE);
    }

    /** Three clients of IP, one of them of the single-route kind, and one of IPX. */
    static Alphabet wide(Set<Capability> capabilities) {
        boolean ip = capabilities.contains(Capability.IP);
        ProtocolFamily family = ip ? ProtocolFamily.IP : ProtocolFamily.IPX;
        boolean events = capabilities.contains(Capability.CHANGE_NOTIFICATION);
        Builder builder = new Builder();
        int a = builder.client(family, false);
        int b = builder.client(family, events);
        int c = builder.client(family, false);
        builder.copyOf(c, a);
        int[] places = {builder.place(network(family, 0)), builder.place(network(family, 1))};
        boolean single = capabilities.contains(Capability.SINGLE_ROUTE);
        builder.register(a, OSPF, RegistrationFlags.NONE);
        builder.register(b, RIP, single ? RegistrationFlags.SINGLE_ROUTE : RegistrationFlags.NONE);
        builder.register(c, BGP, RegistrationFlags.NONE);
        for (int client : new int[] {a, b, c}) {
            builder.deregister(client);
            for (int place : places) {
                builder.add(client, place, TimeToLive.INFINITE);
                builder.delete(client, place);
            }
        }
        if (events) {
            builder.dequeue(b);
        }
        if (ip && capabilities.contains(Capability.IPX)) {
            int x = builder.client(ProtocolFamily.IPX, false);
            int far = builder.place(network(ProtocolFamily.IPX, 0));
            builder.register(x, OSPF, RegistrationFlags.NONE);
            builder.deregister(x);
            builder.add(x, far, TimeToLive.INFINITE);
        }
        builder.strange(HandleRef.NULL);
        builder.strange(HandleRef.of(Handle.INVALID));
        if (capabilities.contains(Capability.VIRTUAL_TIME) && capabilities.contains(Capability.AGEING)) {
            builder.add(b, places[0], new TimeToLive(5));
            builder.add(b, places[1], new TimeToLive(5));
            builder.other(new Statement.AdvanceClock(Duration.ofSeconds(6)));
        }
        if (capabilities.contains(Capability.RESOURCE_FAULTS)) {
            builder.other(new Statement.FailResource(1));
        }
        return builder.build(WIDE);
    }

    private static Network network(ProtocolFamily family, int number) {
        return family.equals(ProtocolFamily.IPX)
                ? Routes.ipx(0x1b + number, 1, 1, 1, 1).network()
                : IP.get(number);
    }

    /** The families that occur, in order. */
    Set<ProtocolFamily> families() {
        Set<ProtocolFamily> result = new LinkedHashSet<>();
        clients.forEach(client -> result.add(client.family()));
        return result;
    }

    /** Only the letters that call these functions. */
    public Alphabet restrictedTo(Set<RtmFunction> functions) {
        List<Letter> some = letters.stream()
                .filter(l -> l.statement() instanceof Statement.Invoke invoke
                        && functions.contains(invoke.call().function()))
                .toList();
        return new Alphabet(name, some, clients, places, alike);
    }

    /** The same letters where every name may come first: nothing is left out for symmetry. */
    Alphabet unreduced() {
        List<Letter> anywhere = letters.stream()
                .map(l -> new Letter(l.kind(), l.slot(), -1, l.statement()))
                .toList();
        List<Integer> itself = IntStream.range(0, clients.size()).boxed().toList();
        return new Alphabet(name, anywhere, clients, places, itself);
    }

    private static final class Builder {

        private final List<Letter> letters = new ArrayList<>();
        private final List<Member> clients = new ArrayList<>();
        private final List<Network> places = new ArrayList<>();
        private final List<Integer> alike = new ArrayList<>();

        int client(ProtocolFamily family, boolean observer) {
            alike.add(clients.size());
            clients.add(new Member(family, observer));
            return clients.size() - 1;
        }

        void copyOf(int client, int original) {
            alike.set(client, original);
        }

        int place(Network network) {
            places.add(network);
            return places.size() - 1;
        }

        void register(int slot, int protocol, int flags) {
            Member member = clients.get(slot);
            EventArg event = member.observer() ? EventArg.OWN : EventArg.NONE;
            letters.add(Letter.register(slot, new Call.Register(member.family(), protocol, event, flags)));
        }

        void deregister(int slot) {
            letters.add(Letter.of(Letter.Kind.OLD_OR_LIVE, slot, -1, new Call.Deregister(handle(slot))));
        }

        void add(int slot, int place, TimeToLive lifetime) {
            letters.add(Letter.of(
                    Letter.Kind.LIVE, slot, place, new Call.AddRoute(handle(slot), route(slot, place), lifetime)));
        }

        void delete(int slot, int place) {
            letters.add(
                    Letter.of(Letter.Kind.LIVE, slot, place, new Call.DeleteRoute(handle(slot), route(slot, place))));
        }

        void dequeue(int slot) {
            letters.add(Letter.of(Letter.Kind.LIVE, slot, -1, new Call.Dequeue(handle(slot))));
        }

        void strange(HandleRef handle) {
            letters.add(Letter.of(Letter.Kind.ANY, -1, -1, new Call.Deregister(handle)));
        }

        void other(Statement statement) {
            letters.add(Letter.of(statement));
        }

        private static HandleRef handle(int slot) {
            return HandleRef.named(Letter.name(slot));
        }

        /** The next hop tells whose route it is; metrics are equal, so that routes tie within a priority. */
        private Route route(int slot, int place) {
            Network network = places.get(place);
            return network instanceof IpNetwork ip
                    ? Routes.ip(ip, slot + 1, 1, 1)
                    : Routes.ipx(((IpxNetwork) network).number(), slot + 1, 1, 1, 1);
        }

        Alphabet build(String name) {
            return new Alphabet(name, letters, clients, places, alike);
        }
    }
}
