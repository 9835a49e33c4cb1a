package org.rtmtck.script;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.TimeToLive;

/** Calls of all 14 functions, with odd values as well, that use the names of the prelude. */
final class CallArbitraries {

    private static final Arbitrary<Boolean> WANTED = Arbitraries.of(true, false);
    private static final Arbitrary<Integer> DWORDS = RouteArbitraries.dwords();
    private static final Arbitrary<ProtocolFamily> FAMILIES =
            Arbitraries.oneOf(Arbitraries.of(ProtocolFamily.IP, ProtocolFamily.IPX), DWORDS.map(ProtocolFamily::new));
    private static final Arbitrary<Integer> FLAGS =
            Arbitraries.oneOf(Arbitraries.integers().between(0, 16), DWORDS);
    private static final Arbitrary<Route> ROUTES = RouteArbitraries.routes();
    private static final Arbitrary<RouteRef> ROUTE_REFS =
            Arbitraries.oneOf(ROUTES.map(RouteRef::of), Arbitraries.just(RouteRef.named("R")));
    private static final Arbitrary<HandleRef> HANDLES = handles();

    private CallArbitraries() {}

    static Arbitrary<Call> calls() {
        return Arbitraries.oneOf(clientCalls(), tableCalls());
    }

    private static Arbitrary<Call> clientCalls() {
        Arbitrary<TimeToLive> lifetimes = DWORDS.map(TimeToLive::new);
        return Arbitraries.oneOf(
                Combinators.combine(FAMILIES, DWORDS, events(), Arbitraries.oneOf(Arbitraries.of(0, 1), DWORDS))
                        .as(Call.Register::new),
                HANDLES.map(Call.Deregister::new),
                Combinators.combine(HANDLES, ROUTES, lifetimes, WANTED, WANTED).as(Call.AddRoute::new),
                Combinators.combine(HANDLES, ROUTES, WANTED).as(Call.DeleteRoute::new),
                Combinators.combine(HANDLES, FLAGS, ROUTES).as(Call.BlockDelete::new),
                Combinators.combine(HANDLES, WANTED, WANTED).as(Call.Dequeue::new));
    }

    private static Arbitrary<Call> tableCalls() {
        Arbitrary<Network> networks = RouteArbitraries.networks();
        return Arbitraries.oneOf(
                Combinators.combine(FAMILIES, networks, WANTED).as(Call.IsRoute::new),
                FAMILIES.map(Call.NetworkCount::new),
                ROUTE_REFS.map(Call.RouteAge::new),
                Combinators.combine(FAMILIES, FLAGS, ROUTES).as(Call.CreateEnumeration::new),
                HANDLES.map(Call.EnumerateNext::new),
                HANDLES.map(Call.CloseEnumeration::new),
                Combinators.combine(FAMILIES, FLAGS, ROUTE_REFS).as(Call.GetFirst::new),
                Combinators.combine(FAMILIES, FLAGS, ROUTE_REFS).as(Call.GetNext::new));
    }

    private static Arbitrary<HandleRef> handles() {
        Arbitrary<String> names = Arbitraries.of("A", "B", "E");
        return Arbitraries.oneOf(
                names.map(HandleRef::named),
                values().map(HandleRef::of),
                Arbitraries.of("A", "B").map(HandleRef.EventOf::new),
                Combinators.combine(names, Arbitraries.longs()).as(HandleRef.Altered::new));
    }

    private static Arbitrary<EventArg> events() {
        return Arbitraries.oneOf(
                Arbitraries.of(EventArg.NONE, EventArg.OWN),
                Arbitraries.of("A", "B").map(EventArg.SharedWith::new),
                values().map(EventArg.Known::new));
    }

    private static Arbitrary<Handle> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(Handle.NULL, Handle.INVALID), Arbitraries.longs().map(Handle::new));
    }
}
