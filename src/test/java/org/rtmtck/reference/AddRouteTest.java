package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

class AddRouteTest extends Fixture {

    private final RouteBuffer current = new RouteBuffer();
    private final RouteBuffer previous = new RouteBuffer();
    private Handle ospf = Handle.NULL;
    private Handle rip = Handle.NULL;

    @BeforeEach
    void register() {
        ospf = register(OSPF);
        rip = register(RIP);
    }

    private Status addWithBuffers(Handle client, Route route) {
        current.set(null);
        previous.set(null);
        return rtm.addRoute(client, route, TimeToLive.INFINITE, new FlagsBuffer(99), current, previous);
    }

    @Test
    void reports_the_first_route_to_a_network_as_added() {
        assertThat(add(ospf, route(N1, 5))).isEqualTo("ADDED");

        addWithBuffers(ospf, route(N2, 5));
        assertThat(brief(current.get())).isEqualTo("13 a020000 if1 5 m5");
        assertThat(previous.get()).isNull();
    }

    @Test
    void reports_a_better_route_as_changed_and_a_worse_one_as_no_change() {
        add(ospf, route(N1, 5));

        assertThat(add(ospf, route(N1, 9))).isEqualTo("NO_CHANGE");
        assertThat(add(ospf, route(N1, 3))).isEqualTo("CHANGED");
        addWithBuffers(ospf, route(N1, 1));
        assertThat(brief(current.get())).isEqualTo("13 a010000 if1 1 m1");
        assertThat(brief(previous.get())).isEqualTo("13 a010000 if1 3 m3");
    }

    @Test
    void lets_the_priority_of_the_protocol_decide_before_the_metric() {
        add(rip, route(N1, 1));

        assertThat(add(ospf, route(N1, 9))).isEqualTo("CHANGED");
        IpRoute best = (IpRoute) Objects.requireNonNull(best(N1));
        assertThat(best.familySpecificData().priority()).isEqualTo(110);
    }

    @Test
    void takes_protocol_time_stamp_and_priority_from_itself() {
        IpRoute given = route(N1, 5).withRoutingProtocol(RIP).withTimeStamp(77).withPriority(3);
        add(ospf, given);

        assertThat(best(N1))
                .isEqualTo(given.withRoutingProtocol(OSPF)
                        .withPriority(110)
                        .withTimeStamp(FileTime.of(environment.instant())));
    }

    @Test
    void updates_the_entry_with_the_same_interface_and_next_hop() {
        add(ospf, route(N1, 1, 7, 5));
        environment.advance(Duration.ofSeconds(3));

        assertThat(add(ospf, route(N1, 1, 7, 9))).isEqualTo("CHANGED");
        assertThat(routes()).containsExactly("13 a010000 if1 7 m9");
        assertThat(rtm.getRouteAge(Objects.requireNonNull(best(N1)))).isZero();
    }

    @Test
    void does_not_call_protocol_data_or_time_stamps_a_change() {
        IpRoute route = route(N1, 5);
        add(ospf, route);
        environment.advance(Duration.ofSeconds(3));
        IpRoute other = new IpRoute(
                0,
                0,
                route.interfaceId(),
                new ProtocolSpecificData(9, 9, 9, 9),
                route.network(),
                route.nextHop(),
                route.familySpecificData());

        assertThat(add(ospf, other)).isEqualTo("NO_CHANGE");
        assertThat(Objects.requireNonNull(best(N1)).protocolSpecificData().data0())
                .isEqualTo(9);
    }

    @Test
    void replaces_the_only_entry_of_a_single_route_client() {
        Handle single = rtm.registerClient(IP, BGP, null, RegistrationFlags.SINGLE_ROUTE);
        add(single, route(N1, 5));

        assertThat(add(single, route(N1, 9))).isEqualTo("CHANGED");
        assertThat(routes()).containsExactly("14 a010000 if1 9 m9");
    }

    @Test
    void keeps_networks_apart_that_differ_in_the_mask_only() {
        add(ospf, route(N1, 5));
        IpRoute route = route(N1, 5);
        IpRoute wider = new IpRoute(
                0,
                0,
                1,
                route.protocolSpecificData(),
                new IpNetwork(N1, 0xFF00_0000),
                route.nextHop(),
                route.familySpecificData());

        assertThat(add(ospf, wider)).isEqualTo("ADDED");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void refuses_a_route_of_the_other_family() {
        assertThat(add(ospf, ipxRoute(N1, 1, 1))).isEqualTo("87");
        assertThat(routes()).isEmpty();
    }

    @Test
    void tells_the_others_but_not_the_caller() {
        Observer adder = observe(BGP);
        Observer other = observe(9);

        add(adder.handle, route(N1, 5));

        assertThat(adder.messages()).isEmpty();
        assertThat(adder.event.isSet()).isFalse();
        assertThat(other.event.isSet()).isTrue();
        assertThat(other.messages()).containsExactly("ADDED - > 14 a010000 if1 5 m5");
    }
}
