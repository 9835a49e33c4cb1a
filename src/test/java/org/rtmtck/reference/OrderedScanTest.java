package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;

class OrderedScanTest extends Fixture {

    private final Handle ospf = register(OSPF);
    private final Handle rip = register(RIP);

    private void fill() {
        add(ospf, route(N3, 5));
        add(ospf, route(N1, 2, 1, 5));
        add(ospf, route(N1, 1, 9, 5));
        add(ospf, route(N1, 1, 0xF000_0000, 5));
        add(rip, route(N2, 5));
        add(rip, route(N1, 5));
    }

    @Test
    void goes_by_network_protocol_interface_and_next_hop_without_signs() {
        fill();

        assertThat(scan(0, route(0, 0)))
                .containsExactly(
                        "8 a010000 if1 5 m5",
                        "13 a010000 if1 9 m5",
                        "13 a010000 if1 f0000000 m5",
                        "13 a010000 if2 1 m5",
                        "8 a020000 if1 5 m5",
                        "13 c0a80000 if1 5 m5");
    }

    @Test
    void follows_additions_and_removals_between_scans() {
        fill();
        scan(0, route(0, 0));
        rtm.deregisterClient(ospf);
        add(rip, route(0x0101_0000, 5));

        assertThat(scan(0, route(0, 0)))
                .containsExactly("8 1010000 if1 5 m5", "8 a010000 if1 5 m5", "8 a020000 if1 5 m5");
    }

    @Test
    void restricts_itself_by_the_flags() {
        fill();

        assertThat(scan(EnumerationFlags.ONLY_THIS_PROTOCOL, route(0, 0).withRoutingProtocol(RIP)))
                .containsExactly("8 a010000 if1 5 m5", "8 a020000 if1 5 m5");
        assertThat(scan(EnumerationFlags.ONLY_BEST_ROUTES, route(0, 0)))
                .containsExactly("13 a010000 if1 9 m5", "8 a020000 if1 5 m5", "13 c0a80000 if1 5 m5");
        assertThat(scan(EnumerationFlags.ONLY_THIS_NETWORK, route(N2, 0))).containsExactly("8 a020000 if1 5 m5");
    }

    @Test
    void goes_on_by_key_from_a_route_that_is_gone() {
        fill();
        RouteBuffer buffer = new RouteBuffer();
        rtm.getFirstRoute(IP, 0, buffer);
        rtm.deregisterClient(rip);

        assertThat(rtm.getNextRoute(IP, 0, buffer)).isEqualTo(Status.NO_ERROR);
        assertThat(brief(buffer.get())).isEqualTo("13 a010000 if1 9 m5");
    }

    @Test
    void reports_an_empty_set() {
        assertThat(rtm.getFirstRoute(IP, 0, new RouteBuffer())).isEqualTo(Status.ERROR_NO_ROUTES);
        fill();
        assertThat(rtm.getFirstRoute(IP, 1, new RouteBuffer(route(0x7777_0000, 0))))
                .isEqualTo(Status.ERROR_NO_ROUTES);
    }

    @Test
    void refuses_unknown_families_flags_and_missing_or_wrong_structures() {
        fill();
        RouteBuffer any = new RouteBuffer(route(0, 0));

        assertThat(rtm.getFirstRoute(new ProtocolFamily(2), 0, any)).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(rtm.getFirstRoute(IP, 16, any)).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(rtm.getFirstRoute(IP, 1, new RouteBuffer())).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(rtm.getFirstRoute(IPX, 0, any)).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(rtm.getNextRoute(IP, 0, new RouteBuffer())).isEqualTo(Status.ERROR_INVALID_PARAMETER);
    }
}
