package org.rtmtck.peer.linux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.peer.support.Prefix;

class RouteLineTest {

    @Test
    void a_route_by_a_gateway_is_read() {
        assertThat(RouteLine.parse("10.0.0.16/28 via 192.0.2.1 dev rtm0 proto 110 metric 1845493765 onlink "))
                .contains(new RouteLine(
                        false,
                        RouteLine.MAIN,
                        new KernelRoute(Prefix.parse("10.0.0.16/28"), 1845493765, 110, 0xC0000201)));
    }

    @Test
    void a_metric_is_unsigned() {
        assertThat(RouteLine.parse("default dev rtm0 proto 254 scope 253 metric 4261412869 "))
                .contains(new RouteLine(false, RouteLine.MAIN, new KernelRoute(new Prefix(0, 0), 0xFE000005, 254, 0)));
    }

    @Test
    void a_deletion_and_another_table_are_noticed() {
        RouteLine line = RouteLine.parse("Deleted 192.88.99.1 dev rtm0 table 77 proto 3 scope 253 metric 5 ")
                .orElseThrow();

        assertThat(line.deleted()).isTrue();
        assertThat(line.table()).isEqualTo(77);
        assertThat(line.route().prefix()).isEqualTo(Prefix.parse("192.88.99.1/32"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Deleted", "6 192.88.99.1 table 77 metric 1", "local 127.0.0.1 dev lo table 255"})
    void other_lines_are_passed_over(String line) {
        assertThat(RouteLine.parse(line)).isEmpty();
    }
}
