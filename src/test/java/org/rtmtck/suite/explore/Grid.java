package org.rtmtck.suite.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.witness.Routes;

/** The alphabets of which spec/tla/Deregister.tla is the model. */
final class Grid {

    private Grid() {}

    /** Clients that are all alike, each with a letter for every network. */
    static Alphabet of(int clients, int networks) {
        List<Letter> letters = new ArrayList<>();
        List<Network> places = new ArrayList<>();
        for (int place = 0; place < networks; place++) {
            places.add(new IpNetwork(0x0a00_0000 + (place << 16), 0xffff_0000));
        }
        for (int slot = 0; slot < clients; slot++) {
            HandleRef handle = HandleRef.named(Letter.name(slot));
            letters.add(Letter.register(slot, new Call.Register(ProtocolFamily.IP, 8 + slot, EventArg.NONE, 0)));
            letters.add(Letter.of(Letter.Kind.OLD_OR_LIVE, slot, -1, new Call.Deregister(handle)));
            for (int place = 0; place < networks; place++) {
                var route = Routes.ip((IpNetwork) places.get(place), slot + 1, 1, 1);
                letters.add(Letter.of(
                        Letter.Kind.LIVE, slot, place, new Call.AddRoute(handle, route, TimeToLive.INFINITE)));
                letters.add(Letter.of(Letter.Kind.LIVE, slot, place, new Call.DeleteRoute(handle, route)));
            }
        }
        List<Alphabet.Member> members = IntStream.range(0, clients)
                .mapToObj(i -> new Alphabet.Member(ProtocolFamily.IP, false))
                .toList();
        return new Alphabet(
                "grid",
                letters,
                members,
                places,
                IntStream.range(0, clients).boxed().toList());
    }
}
