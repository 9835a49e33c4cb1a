package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;

/** RtmIsRoute, RtmGetNetworkCount and RtmGetRouteAge. */
class ReadingTest extends Fixture {

    private static final Status MARKER = new Status(4711);
    private static final ProtocolFamily UNKNOWN = new ProtocolFamily(7);

    private final Handle ospf = register(OSPF);

    @BeforeEach
    void mark() {
        environment.lastError().set(MARKER);
    }

    private Status lastError() {
        return environment.lastError().get();
    }

    @Test
    void is_route_matches_exactly_and_returns_the_best_route() {
        add(ospf, route(N1, 5));

        assertThat(rtm.isRoute(IP, network(N1), null)).isTrue();
        assertThat(lastError()).isEqualTo(MARKER);
        assertThat(rtm.isRoute(IP, new IpNetwork(N1, -1), null)).isFalse();
        assertThat(lastError()).isEqualTo(Status.NO_ERROR);
    }

    @Test
    void is_route_refuses_what_is_not_of_an_installed_family() {
        assertThat(rtm.isRoute(UNKNOWN, network(N1), null)).isFalse();
        assertThat(lastError()).isEqualTo(Status.ERROR_INVALID_PARAMETER);

        mark();
        RouteBuffer buffer = new RouteBuffer();
        assertThat(rtm.isRoute(IP, new IpxNetwork(N1), buffer)).isFalse();
        assertThat(lastError()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(buffer.get()).isNull();
    }

    @Test
    void network_count_counts_networks_of_the_family() {
        assertThat(count()).isZero();
        assertThat(lastError()).isEqualTo(Status.NO_ERROR);

        add(ospf, route(N1, 5));
        add(ospf, route(N1, 6));
        add(ospf, route(N2, 5));
        mark();
        assertThat(count()).isEqualTo(2);
        assertThat(lastError()).isEqualTo(MARKER);
        assertThat(rtm.getNetworkCount(IPX)).isZero();
    }

    @Test
    void network_count_refuses_an_unknown_family() {
        assertThat(rtm.getNetworkCount(UNKNOWN)).isZero();
        assertThat(lastError()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
    }

    @Test
    void age_is_computed_from_the_time_stamp_alone() {
        add(ospf, route(N1, 5));
        Route route = Objects.requireNonNull(best(N1));
        rtm.deregisterClient(ospf);

        environment.advance(Duration.ofMillis(2_999));

        assertThat(rtm.getRouteAge(route)).isEqualTo(2);
        assertThat(lastError()).isEqualTo(MARKER);
    }

    @Test
    void age_refuses_stamps_from_the_future_and_from_too_long_ago() {
        long now = FileTime.of(environment.instant());

        assertThat(rtm.getRouteAge(route(N1, 5).withTimeStamp(now + 1))).isEqualTo(-1);
        assertThat(lastError()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(rtm.getRouteAge(route(N1, 5))).isEqualTo(-1);
        assertThat(rtm.getRouteAge(route(N1, 5).withTimeStamp(Long.MIN_VALUE))).isEqualTo(-1);
        assertThat(rtm.getRouteAge(route(N1, 5).withTimeStamp(Long.MAX_VALUE))).isEqualTo(-1);
    }

    @Test
    void age_goes_from_zero_to_the_last_second_that_can_be_told() {
        Route now = route(N1, 5).withTimeStamp(FileTime.of(environment.instant()));

        assertThat(rtm.getRouteAge(now)).isZero();
        environment.advance(Duration.ofSeconds(0xFFFF_FFFEL));
        assertThat(rtm.getRouteAge(now)).isEqualTo(-2);
        assertThat(lastError()).isEqualTo(MARKER);
        environment.advance(Duration.ofSeconds(1));
        assertThat(rtm.getRouteAge(now)).isEqualTo(-1);
        assertThat(lastError()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
    }
}
