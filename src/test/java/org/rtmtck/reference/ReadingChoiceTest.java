package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.reference.ReadingChoice.Enumerating;
import org.rtmtck.reference.ReadingChoice.ScanDirection;
import org.rtmtck.reference.ReadingChoice.ScanFromRemoved;

class ReadingChoiceTest {

    private static <C extends Enum<C> & Choice> Fixture with(C answer) {
        Fixture fixture = new Fixture(Choices.DEFAULT.with(answer));
        Handle client = fixture.register(13);
        for (int i = 1; i < 6; i++) {
            fixture.add(client, Fixture.route(i << 16, 5));
        }
        return fixture;
    }

    @ParameterizedTest
    @CsvSource({"LIVE,0", "SNAPSHOT,4", "BLOCKS,2"})
    void enumerating(Enumerating answer, int shownAfterRemoval) {
        Fixture fixture = with(answer);
        Handle enumeration = fixture.rtm.createEnumerationHandle(Fixture.IP, 0, Fixture.route(0, 0));
        RouteBuffer buffer = new RouteBuffer();
        fixture.rtm.getFirstRoute(Fixture.IP, 0, buffer);
        fixture.rtm.enumerateGetNextRoute(enumeration, new RouteBuffer());

        Handle client = new Handle(0x1004);
        assertThat(fixture.rtm.deregisterClient(client)).isEqualTo(Status.NO_ERROR);

        assertThat(fixture.rest(enumeration)).hasSize(shownAfterRemoval).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"CONTINUES,0", "ENDS,259", "REFUSED,87"})
    void scan_from_removed(ScanFromRemoved answer, int code) {
        Fixture fixture = with(answer);
        Handle other = fixture.register(8);
        fixture.add(other, Fixture.route(1, 5));
        RouteBuffer there = new RouteBuffer();
        RouteBuffer gone = new RouteBuffer();
        fixture.rtm.getFirstRoute(Fixture.IP, 0, gone);
        fixture.rtm.deregisterClient(other);
        fixture.rtm.getFirstRoute(Fixture.IP, 0, there);

        assertThat(fixture.rtm.getNextRoute(Fixture.IP, 0, there)).isEqualTo(Status.NO_ERROR);
        assertThat(fixture.rtm.getNextRoute(Fixture.IP, 0, gone)).isEqualTo(new Status(code));
    }

    @ParameterizedTest
    @CsvSource({"RISING,13 10000 if1 5 m5", "FALLING,13 50000 if1 5 m5"})
    void scan_direction(ScanDirection answer, String first) {
        Fixture fixture = with(answer);

        assertThat(fixture.scan(0, Fixture.route(0, 0))).hasSize(5).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource({"CONTINUES,0", "ENDS,259", "REFUSED,87"})
    void scan_from_a_removed_route_to_a_network_that_is_left(ScanFromRemoved answer, int code) {
        Fixture fixture = with(answer);
        Handle other = fixture.register(8);
        fixture.add(other, Fixture.route(1 << 16, 5));
        RouteBuffer gone = new RouteBuffer();
        fixture.rtm.getFirstRoute(Fixture.IP, 0, gone);
        fixture.rtm.deregisterClient(other);

        assertThat(Fixture.brief(gone.get())).isEqualTo("8 10000 if1 5 m5");
        assertThat(fixture.rtm.getNextRoute(Fixture.IP, 0, gone)).isEqualTo(new Status(code));
    }

    @Test
    void an_enumeration_at_its_end_holds_no_routes_any_more() {
        Fixture fixture = with(Enumerating.SNAPSHOT);
        Handle handle = fixture.rtm.createEnumerationHandle(Fixture.IP, 0, Fixture.route(0, 0));
        RouteEnumeration enumeration =
                Objects.requireNonNull(fixture.rtm.registry().enumeration(handle));
        fixture.rtm.enumerateGetNextRoute(handle, new RouteBuffer());
        assertThat(enumeration.position()).isEqualTo(1);
        fixture.rest(handle);

        enumeration.moveTo(0);

        assertThat(fixture.rest(handle)).isEmpty();
    }

    @Test
    void a_closed_enumeration_holds_no_routes_any_more() {
        Fixture fixture = with(Enumerating.SNAPSHOT);
        Handle handle = fixture.rtm.createEnumerationHandle(Fixture.IP, 0, Fixture.route(0, 0));
        RouteEnumeration enumeration =
                Objects.requireNonNull(fixture.rtm.registry().enumeration(handle));

        fixture.rtm.closeEnumerationHandle(handle);

        assertThat(enumeration.next(new Rules())).isNull();
    }
}
