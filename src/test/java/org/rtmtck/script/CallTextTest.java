package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmtck.script.Fixtures.HOP;
import static org.rtmtck.script.Fixtures.IPX_ROUTE;
import static org.rtmtck.script.Fixtures.NO_IPX_ROUTE;
import static org.rtmtck.script.Fixtures.NO_ROUTE;
import static org.rtmtck.script.Fixtures.ROUTE;
import static org.rtmtck.script.Fixtures.TEN;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.TimeToLive;

class CallTextTest {

    private static final HandleRef A = HandleRef.named("A");
    private static final HandleRef E = HandleRef.named("E");
    private static final RouteRef R = RouteRef.named("R");
    private static final ProtocolFamily IP = ProtocolFamily.IP;
    private static final ProtocolFamily IPX = ProtocolFamily.IPX;
    private static final ProtocolFamily OTHER = new ProtocolFamily(-1);
    private static final String ROUTE_TEXT = "10.0.0.0/8 via 192.0.2.1 if 1 metric 5";
    private static final String IPX_ROUTE_TEXT = "ipx:0000000a via 00-00-5e-00-53-01 if 1 ticks 2 hops 1";

    static Stream<Arguments> registrations() {
        return Stream.of(
                call("RtmRegisterClient ip 13", new Call.Register(IP, 13, EventArg.NONE, RegistrationFlags.NONE)),
                call("RtmRegisterClient ipx 0", new Call.Register(IPX, 0, EventArg.NONE, RegistrationFlags.NONE)),
                call("RtmRegisterClient 2 4294967295", new Call.Register(new ProtocolFamily(2), -1, EventArg.NONE, 0)),
                call("RtmRegisterClient ip 13 event", new Call.Register(IP, 13, EventArg.OWN, 0)),
                call("RtmRegisterClient ip 13 event:A", new Call.Register(IP, 13, new EventArg.SharedWith("A"), 0)),
                call(
                        "RtmRegisterClient ip 13 event:0x104",
                        new Call.Register(IP, 13, new EventArg.Known(new Handle(0x104)), 0)),
                call(
                        "RtmRegisterClient ip 13 event single-route",
                        new Call.Register(IP, 13, EventArg.OWN, RegistrationFlags.SINGLE_ROUTE)),
                call("RtmRegisterClient ip 13 flags 0x80000003", new Call.Register(IP, 13, EventArg.NONE, 0x80000003)));
    }

    static Stream<Arguments> handles() {
        return Stream.of(
                call("RtmDeregisterClient A", new Call.Deregister(A)),
                call("RtmDeregisterClient NULL", new Call.Deregister(HandleRef.NULL)),
                call("RtmDeregisterClient INVALID", new Call.Deregister(HandleRef.of(Handle.INVALID))),
                call("RtmDeregisterClient 0x2a", new Call.Deregister(HandleRef.of(new Handle(42)))),
                call(
                        "RtmDeregisterClient 0x8000000000000000",
                        new Call.Deregister(HandleRef.of(new Handle(Long.MIN_VALUE)))),
                call("RtmDeregisterClient A.event", new Call.Deregister(new HandleRef.EventOf("A"))),
                call("RtmDeregisterClient A^0x1000", new Call.Deregister(new HandleRef.Altered("A", 0x1000))),
                call("RtmDeregisterClient A^0xffffffffffffffff", new Call.Deregister(new HandleRef.Altered("A", -1))),
                call("RtmEnumerateGetNextRoute E", new Call.EnumerateNext(E)),
                call("RtmCloseEnumerationHandle E", new Call.CloseEnumeration(E)),
                call("RtmCloseEnumerationHandle E^0x1", new Call.CloseEnumeration(new HandleRef.Altered("E", 1))),
                call("RtmDequeueRouteChangeMessage A", new Call.Dequeue(A)),
                call("RtmDequeueRouteChangeMessage A no-current", new Call.Dequeue(A, false, true)),
                call("RtmDequeueRouteChangeMessage A no-previous", new Call.Dequeue(A, true, false)),
                call("RtmDequeueRouteChangeMessage A no-current no-previous", new Call.Dequeue(A, false, false)));
    }

    static Stream<Arguments> routes() {
        String fullText = "10.0.0.0/255.0.255.0 via 192.0.2.1/24 if 1 metric 2 priority 3 type 0 policy 4 nexthop-as 5 "
                + "metric1 6 metric2 7 metric3 8 metric4 9 metric5 10 flags 0 proto 13 psd 1,2,3,4294967295 stamp 0x1f";
        IpRoute full = new IpRoute(
                0x1f,
                13,
                1,
                new ProtocolSpecificData(1, 2, 3, -1),
                new IpNetwork(0x0a000000, 0xff00ff00),
                new IpNextHop(0xc0000201, 0xffffff00),
                new IpSpecificData(0, 4, 5, 3, 2, 6, 7, 8, 9, 10, 0));
        String fullIpxText =
                "ipx:ffffffff via ff-ff-ff-ff-ff-ff if 1 ticks 65535 hops 3 flags 1 proto 4 psd 0,0,0,1 stamp 0x1";
        IpxRoute fullIpx = new IpxRoute(
                1,
                4,
                1,
                new ProtocolSpecificData(0, 0, 0, 1),
                new IpxNetwork(-1),
                new IpxNextHop(0xffffffffffffL),
                new IpxSpecificData(1, 0xffff, 3));
        TimeToLive hour = new TimeToLive(3600);
        return Stream.of(
                call("RtmAddRoute A " + ROUTE_TEXT + " ttl infinite", new Call.AddRoute(A, ROUTE, TimeToLive.INFINITE)),
                call("RtmAddRoute A " + IPX_ROUTE_TEXT + " ttl 3600", new Call.AddRoute(A, IPX_ROUTE, hour)),
                call("RtmAddRoute A " + fullText + " ttl 0", new Call.AddRoute(A, full, new TimeToLive(0))),
                call("RtmAddRoute A " + fullIpxText + " ttl 3600", new Call.AddRoute(A, fullIpx, hour)),
                call(
                        "RtmAddRoute A " + ROUTE_TEXT + " ttl 3600 no-current",
                        new Call.AddRoute(A, ROUTE, hour, false, true)),
                call(
                        "RtmAddRoute A " + ROUTE_TEXT + " ttl 3600 no-previous",
                        new Call.AddRoute(A, ROUTE, hour, true, false)),
                call(
                        "RtmAddRoute NULL 0.0.0.0/0 ttl 4294967294 no-current no-previous",
                        new Call.AddRoute(HandleRef.NULL, NO_ROUTE, new TimeToLive(-2), false, false)),
                call("RtmDeleteRoute A " + ROUTE_TEXT, new Call.DeleteRoute(A, ROUTE)),
                call("RtmDeleteRoute A " + IPX_ROUTE_TEXT + " no-current", new Call.DeleteRoute(A, IPX_ROUTE, false)),
                call("RtmIsRoute ip 10.0.0.0/8", new Call.IsRoute(IP, TEN)),
                call("RtmIsRoute ipx ipx:00000000 no-best", new Call.IsRoute(IPX, new IpxNetwork(0), false)),
                call("RtmIsRoute ipx 255.255.255.255/32", new Call.IsRoute(IPX, new IpNetwork(-1, -1))),
                call("RtmGetNetworkCount ip", new Call.NetworkCount(IP)),
                call("RtmGetNetworkCount ipx", new Call.NetworkCount(IPX)),
                call("RtmGetNetworkCount 4294967295", new Call.NetworkCount(OTHER)),
                call("RtmGetRouteAge R", new Call.RouteAge(R)),
                call("RtmGetRouteAge " + fullText, new Call.RouteAge(RouteRef.of(full))),
                call("RtmGetRouteAge ipx:00000000", new Call.RouteAge(RouteRef.of(NO_IPX_ROUTE))));
    }

    static Stream<Arguments> criteria() {
        int best = EnumerationFlags.ONLY_BEST_ROUTES;
        return Stream.of(
                call("RtmBlockDeleteRoutes A all 0.0.0.0/0", new Call.BlockDelete(A, 0, NO_ROUTE)),
                call("RtmBlockDeleteRoutes A network " + ROUTE_TEXT, new Call.BlockDelete(A, 1, ROUTE)),
                call("RtmBlockDeleteRoutes A interface ipx:00000000", new Call.BlockDelete(A, 2, NO_IPX_ROUTE)),
                call(
                        "RtmBlockDeleteRoutes A network+interface+protocol+best 0.0.0.0/0",
                        new Call.BlockDelete(A, EnumerationFlags.MASK, NO_ROUTE)),
                call("RtmBlockDeleteRoutes A 0x10 0.0.0.0/0", new Call.BlockDelete(A, 16, NO_ROUTE)),
                call("RtmBlockDeleteRoutes A 0xffffffff 0.0.0.0/0", new Call.BlockDelete(A, -1, NO_ROUTE)),
                call("RtmCreateEnumerationHandle ip all", new Call.CreateEnumeration(IP, 0, NO_ROUTE)),
                call(
                        "RtmCreateEnumerationHandle ip protocol proto 13",
                        new Call.CreateEnumeration(IP, 4, NO_ROUTE.withRoutingProtocol(13))),
                call("RtmCreateEnumerationHandle ipx best", new Call.CreateEnumeration(IPX, best, NO_IPX_ROUTE)),
                call("RtmCreateEnumerationHandle ipx all 0.0.0.0/0", new Call.CreateEnumeration(IPX, 0, NO_ROUTE)),
                call(
                        "RtmCreateEnumerationHandle 4294967295 all ipx:00000000",
                        new Call.CreateEnumeration(OTHER, 0, NO_IPX_ROUTE)),
                call("RtmGetFirstRoute ip all", new Call.GetFirst(IP, 0, RouteRef.of(NO_ROUTE))),
                call("RtmGetFirstRoute ip all R", new Call.GetFirst(IP, 0, R)),
                call(
                        "RtmGetFirstRoute ipx network " + IPX_ROUTE_TEXT,
                        new Call.GetFirst(IPX, 1, RouteRef.of(IPX_ROUTE))),
                call(
                        "RtmGetFirstRoute ip interface via 192.0.2.1",
                        new Call.GetFirst(
                                IP,
                                2,
                                RouteRef.of(new IpRoute(
                                        0,
                                        0,
                                        0,
                                        ProtocolSpecificData.ZERO,
                                        new IpNetwork(0, 0),
                                        HOP,
                                        IpSpecificData.ofMetric(0))))),
                call("RtmGetNextRoute ip all R", new Call.GetNext(IP, 0, R)),
                call("RtmGetNextRoute ip best " + ROUTE_TEXT, new Call.GetNext(IP, best, RouteRef.of(ROUTE))),
                call("RtmGetNextRoute ipx all", new Call.GetNext(IPX, 0, RouteRef.of(NO_IPX_ROUTE))));
    }

    private static Arguments call(String text, Call call) {
        return Arguments.of(text, call);
    }

    @ParameterizedTest
    @MethodSource({"registrations", "handles", "routes", "criteria"})
    void a_call_has_one_text_form_that_is_printed_and_read(String text, Call call) throws ScriptException {
        assertThat(ScriptPrinter.print(call)).isEqualTo(text);
        assertThat(LineCodec.parseCall(text)).isEqualTo(call);
        assertThat(Fixtures.statement(text)).isEqualTo(new Statement.Invoke(null, call));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RtmRegisterClient 1 0xD single-route event   | RtmRegisterClient ip 13 event single-route
            RtmRegisterClient 0 0X20 flags 1             | RtmRegisterClient ipx 32 single-route
            RtmRegisterClient ip 13 flags 0              | RtmRegisterClient ip 13
            RtmDeregisterClient 42                       | RtmDeregisterClient 0x2a
            RtmDeregisterClient 0x0                      | RtmDeregisterClient NULL
            RtmDeregisterClient 18446744073709551615     | RtmDeregisterClient INVALID
            RtmDeregisterClient A^4096                   | RtmDeregisterClient A^0x1000
            RtmAddRoute A 10.0.0.1                       | RtmAddRoute A 10.0.0.1/32 ttl infinite
            RtmAddRoute A 0.0.0.0/0.0.0.0 ttl 0xffffffff | RtmAddRoute A 0.0.0.0/0 ttl infinite
            RtmAddRoute A ipx:A via 00-00-5E-00-53-0A    | RtmAddRoute A ipx:0000000a via 00-00-5e-00-53-0a ttl infinite
            RtmDeleteRoute A 10.0.0.0/255.0.0.0 if 0 type 4 flags 1 via 0.0.0.0 | RtmDeleteRoute A 10.0.0.0/8
            RtmDeleteRoute A 10.0.0.0/8 psd 0,0x0,0,0 stamp 0 metric 0xA        | RtmDeleteRoute A 10.0.0.0/8 metric 10
            RtmDeleteRoute A 10.0.0.0/8 proto 1 metric 2 if 3 via 192.0.2.1/255.255.255.255 | RtmDeleteRoute A 10.0.0.0/8 via 192.0.2.1 if 3 metric 2 proto 1
            RtmBlockDeleteRoutes A best+network | RtmBlockDeleteRoutes A network+best 0.0.0.0/0
            RtmBlockDeleteRoutes A 0x0 if 65536 metric 65536 | RtmBlockDeleteRoutes A all 0.0.0.0/0 if 65536 metric 65536
            RtmBlockDeleteRoutes A 0x1f | RtmBlockDeleteRoutes A 0x1f 0.0.0.0/0
            RtmCreateEnumerationHandle ip 5               | RtmCreateEnumerationHandle ip network+protocol
            RtmGetFirstRoute ipx all ipx:0                | RtmGetFirstRoute ipx all
            RtmGetFirstRoute ipx all ticks 0 hops 0       | RtmGetFirstRoute ipx all
            """)
    void other_ways_to_write_a_call_are_read_as_the_same_call(String text, String canonical) throws ScriptException {
        assertThat(ScriptPrinter.print(LineCodec.parseCall(text))).isEqualTo(canonical);
    }

    @Test
    void blanks_tabs_and_comments_mean_nothing() throws ScriptException {
        assertThat(Fixtures.statement("\t RtmDeregisterClient \t A\t#the last one – für immer\n\n   # nothing\n"))
                .isEqualTo(Fixtures.statement("RtmDeregisterClient A"));
    }

    @Test
    void these_examples_call_every_function() {
        Set<RtmFunction> called = Stream.of(registrations(), handles(), routes(), criteria())
                .flatMap(s -> s)
                .map(a -> ((Call) a.get()[1]).function())
                .collect(Collectors.toSet());

        assertThat(called).containsExactlyInAnyOrderElementsOf(Arrays.asList(RtmFunction.values()));
    }
}
