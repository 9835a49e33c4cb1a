package org.rtmtck.script;

import static org.rtmtck.script.WrongLine.wrong;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.api.RtmFunction;

class RouteErrorsTest {

    private static final String NETWORK_EXAMPLE = "10.0.0.0/8, 10.0.0.0/255.0.255.0 or ipx:0000000a";
    private static final String FLAGS_EXAMPLE = "all, network, protocol+best or 0x10";
    private static final String FLAGS = "enumeration flags (network, interface, protocol, best, each once)";
    private static final String MEMBERS =
            "a member of an IP route (via, if, metric, priority, type, policy, nexthop-as, "
                    + "metric1, metric2, metric3, metric4, metric5, flags, proto, psd, stamp) or the end of it";
    private static final String IPX_MEMBERS =
            "a member of an IPX route (via, if, ticks, hops, flags, proto, psd, stamp) or the end of it";
    private static final String ROUTE_EXAMPLE = "10.0.0.0/8 via 192.0.2.1 if 1 metric 5";
    private static final String IPX_ROUTE_EXAMPLE = "ipx:0000000a via 00-00-5e-00-53-01 if 1 ticks 2 hops 1";
    private static final String PSD = "four numbers with commas between, each from 0 to 4294967295";
    private static final String PSD_EXAMPLE = "psd 1,2,3,0xffffffff";

    static Stream<WrongLine> routes() {
        return Stream.of(
                wrong("RtmAddRoute A", 14, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A via 192.0.2.1", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A 10/8", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/33", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/08", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.256", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A 010.0.0.0/8", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/255.0.0.256", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A ipx:", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A ipx:123456789", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A ipx:0x1", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmIsRoute ip A", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/8 via", 29, "a next hop", "via 192.0.2.1"),
                wrong("RtmAddRoute A 10.0.0.0/8 via gateway", 30, "a next hop", "via 192.0.2.1"),
                wrong("RtmAddRoute A 10.0.0.0/8 via 00-00-5e-00-53-01", 30, "a next hop", "via 192.0.2.1"),
                wrong("RtmAddRoute A ipx:a via 192.0.2.1", 25, "a next hop", "via 00-00-5e-00-53-01"),
                wrong("RtmAddRoute A ipx:a via 00:00:5e:00:53:01", 25, "a next hop", "via 00-00-5e-00-53-01"),
                wrong("RtmAddRoute A 10.0.0.0/8 if", 28, "a number", "if 1"),
                wrong("RtmAddRoute A 10.0.0.0/8 if eth0", 29, "a number", "if 1"),
                wrong("RtmAddRoute A 10.0.0.0/8 metric 4294967296", 33, "a number from 0 to 4294967295", "metric 1"),
                wrong("RtmAddRoute A ipx:a ticks 65536", 27, "a number from 0 to 65535", "ticks 1"),
                wrong("RtmAddRoute A ipx:a hops 4294967295", 26, "a number from 0 to 65535", "hops 1"),
                wrong("RtmAddRoute A 10.0.0.0/8 hops 1", 26, MEMBERS, ROUTE_EXAMPLE),
                wrong("RtmAddRoute A ipx:a metric 1", 21, IPX_MEMBERS, IPX_ROUTE_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/8 192.0.2.1", 26, MEMBERS, ROUTE_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/8 if 1 if 1", 31, "a member that was not given before", ROUTE_EXAMPLE),
                wrong(
                        "RtmAddRoute A ipx:a stamp 1 stamp 1",
                        29,
                        "a member that was not given before",
                        IPX_ROUTE_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/8 psd", 29, PSD, PSD_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/8 psd 1,2,3", 30, PSD, PSD_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/8 psd 1,2,3,4,5", 30, PSD, PSD_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/8 psd 1,2,,4", 30, PSD, PSD_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/8 psd 1,2,3,4294967296", 30, PSD, PSD_EXAMPLE),
                wrong("RtmAddRoute A 10.0.0.0/8 stamp now", 32, "a time stamp", "stamp 0x1d5a3b2c0e9f000"),
                wrong("RtmAddRoute A 10.0.0.0/8 ttl", 29, "seconds or 'infinite'", "ttl 3600"),
                wrong("RtmAddRoute A 10.0.0.0/8 ttl INFINITE", 30, "seconds or 'infinite'", "ttl 3600"),
                wrong(
                        "RtmAddRoute A 10.0.0.0/8 ttl 1 if 1",
                        32,
                        "the end of the line",
                        Examples.of(RtmFunction.ADD_ROUTE)),
                wrong(
                        "RtmAddRoute A 10.0.0.0/8 no-previous no-current",
                        38,
                        "the end of the line",
                        Examples.of(RtmFunction.ADD_ROUTE)),
                wrong(
                        "RtmDeleteRoute A 10.0.0.0/8 ttl 1",
                        29,
                        "the end of the line",
                        Examples.of(RtmFunction.DELETE_ROUTE)),
                wrong("RtmIsRoute ip 10.0.0.0/8 if 1", 26, "the end of the line", Examples.of(RtmFunction.IS_ROUTE)));
    }

    static Stream<WrongLine> criteria() {
        return Stream.of(
                wrong("RtmBlockDeleteRoutes A", 23, "enumeration flags", FLAGS_EXAMPLE),
                wrong("RtmBlockDeleteRoutes A 10.0.0.0/8", 24, "enumeration flags", FLAGS_EXAMPLE),
                wrong("RtmBlockDeleteRoutes A nets", 24, FLAGS, FLAGS_EXAMPLE),
                wrong("RtmBlockDeleteRoutes A network+", 24, FLAGS, FLAGS_EXAMPLE),
                wrong("RtmBlockDeleteRoutes A best+best", 24, FLAGS, FLAGS_EXAMPLE),
                wrong("RtmBlockDeleteRoutes A all+best", 24, FLAGS, FLAGS_EXAMPLE),
                wrong("RtmBlockDeleteRoutes A 4294967296", 24, "enumeration flags from 0 to 4294967295", FLAGS_EXAMPLE),
                wrong("RtmBlockDeleteRoutes A network 10.0.0/8", 32, "a network", NETWORK_EXAMPLE),
                wrong("RtmBlockDeleteRoutes A all A", 28, MEMBERS, ROUTE_EXAMPLE),
                wrong("RtmCreateEnumerationHandle ipx all metric 1", 36, IPX_MEMBERS, IPX_ROUTE_EXAMPLE),
                wrong("RtmCreateEnumerationHandle ip all R", 35, MEMBERS, ROUTE_EXAMPLE),
                wrong("RtmGetFirstRoute ip", 20, "enumeration flags", FLAGS_EXAMPLE),
                wrong("RtmGetFirstRoute ip all NULL", 25, MEMBERS, ROUTE_EXAMPLE),
                wrong("RtmGetNextRoute ip all R if 1", 26, "the end of the line", "R = RtmGetNextRoute ip all R"),
                wrong("RtmGetRouteAge", 15, "a network", NETWORK_EXAMPLE),
                wrong("RtmGetRouteAge r", 16, "a network", NETWORK_EXAMPLE));
    }

    @ParameterizedTest
    @MethodSource({"routes", "criteria"})
    void an_error_tells_where_it_is_what_was_found_what_was_expected_and_an_example(WrongLine wrong) {
        wrong.assertError();
    }
}
