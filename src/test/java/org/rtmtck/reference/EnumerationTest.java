package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;

class EnumerationTest extends Fixture {

    private Handle ospf = Handle.NULL;
    private Handle rip = Handle.NULL;

    @BeforeEach
    void fill() {
        ospf = register(OSPF);
        rip = register(RIP);
        add(ospf, route(N1, 5));
        add(ospf, route(N1, 2, 7, 7));
        add(ospf, route(N2, 5));
        add(rip, route(N1, 5));
        add(rip, route(N3, 5));
    }

    private Handle open(int flags, Route criteria) {
        return rtm.createEnumerationHandle(IP, flags, criteria);
    }

    private List<String> enumerate(int flags, IpRoute criteria) {
        return rest(open(flags, criteria)).stream().map(Fixture::brief).sorted().toList();
    }

    @Test
    void shows_each_route_of_the_set_once() {
        assertThat(enumerate(EnumerationFlags.ALL, route(0, 0))).hasSize(5).doesNotHaveDuplicates();
        assertThat(enumerate(EnumerationFlags.ONLY_THIS_NETWORK, route(N1, 0)))
                .containsExactly("13 a010000 if1 5 m5", "13 a010000 if2 7 m7", "8 a010000 if1 5 m5");
        assertThat(enumerate(EnumerationFlags.ONLY_THIS_INTERFACE, route(0, 2, 0, 0)))
                .containsExactly("13 a010000 if2 7 m7");
        assertThat(enumerate(EnumerationFlags.ONLY_THIS_PROTOCOL, route(0, 0).withRoutingProtocol(RIP)))
                .containsExactly("8 a010000 if1 5 m5", "8 c0a80000 if1 5 m5");
        assertThat(enumerate(EnumerationFlags.ONLY_BEST_ROUTES, route(0, 0)))
                .containsExactly("13 a010000 if1 5 m5", "13 a020000 if1 5 m5", "8 c0a80000 if1 5 m5");
    }

    @Test
    void combines_flags_to_the_intersection() {
        int flags = EnumerationFlags.ONLY_THIS_NETWORK | EnumerationFlags.ONLY_THIS_PROTOCOL;

        assertThat(enumerate(flags, route(N1, 0).withRoutingProtocol(RIP))).containsExactly("8 a010000 if1 5 m5");
        assertThat(enumerate(
                        flags | EnumerationFlags.ONLY_BEST_ROUTES, route(N1, 0).withRoutingProtocol(OSPF)))
                .containsExactly("13 a010000 if1 5 m5");
    }

    @Test
    void refuses_an_empty_set_unknown_families_flags_and_criteria() {
        assertThat(open(EnumerationFlags.ONLY_THIS_NETWORK, route(0x7777_0000, 0)))
                .isEqualTo(Handle.NULL);
        assertThat(environment.lastError().get()).isEqualTo(Status.ERROR_NO_ROUTES);
        assertThat(open(16, route(0, 0))).isEqualTo(Handle.NULL);
        assertThat(environment.lastError().get()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        environment.lastError().set(Status.NO_ERROR);
        assertThat(open(0, ipxRoute(0, 0, 0))).isEqualTo(Handle.NULL);
        assertThat(environment.lastError().get()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        environment.lastError().set(Status.NO_ERROR);
        assertThat(rtm.createEnumerationHandle(new ProtocolFamily(9), 0, route(0, 0)))
                .isEqualTo(Handle.NULL);
        assertThat(environment.lastError().get()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
    }

    @Test
    void passes_over_removed_routes_and_shows_each_survivor_once() {
        Handle enumeration = open(0, route(0, 0));
        Handle survivors = open(EnumerationFlags.ONLY_THIS_PROTOCOL, route(0, 0).withRoutingProtocol(OSPF));
        rtm.deregisterClient(ospf);

        assertThat(rest(enumeration).stream().map(Fixture::brief))
                .containsExactlyInAnyOrder("8 a010000 if1 5 m5", "8 c0a80000 if1 5 m5");
        assertThat(rtm.enumerateGetNextRoute(survivors, new RouteBuffer())).isEqualTo(Status.ERROR_NO_MORE_ROUTES);
        assertThat(rtm.closeEnumerationHandle(survivors)).isEqualTo(Status.NO_ERROR);
    }

    @Test
    void stays_at_its_end() {
        Handle enumeration = open(0, route(0, 0));
        rest(enumeration);
        add(ospf, route(N3, 5));

        assertThat(rtm.enumerateGetNextRoute(enumeration, new RouteBuffer())).isEqualTo(Status.ERROR_NO_MORE_ROUTES);
    }

    @Test
    void can_be_closed_once() {
        Handle enumeration = open(0, route(0, 0));

        assertThat(rtm.closeEnumerationHandle(ospf)).isEqualTo(Status.ERROR_INVALID_HANDLE);
        assertThat(rtm.closeEnumerationHandle(enumeration)).isEqualTo(Status.NO_ERROR);
        assertThat(rtm.closeEnumerationHandle(enumeration)).isEqualTo(Status.ERROR_INVALID_HANDLE);
        assertThat(rtm.enumerateGetNextRoute(enumeration, new RouteBuffer())).isEqualTo(Status.ERROR_INVALID_HANDLE);
    }
}
