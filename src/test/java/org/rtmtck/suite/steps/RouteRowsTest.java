package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.datatable.DataTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.TimeToLive;

class RouteRowsTest {

    @Test
    void a_sentence_is_read_as_a_route_with_an_infinite_lifetime() {
        var add = RouteRows.parse("10.1.0.0/16 via 192.0.2.1 interface 7 metric 3");

        assertThat(add.timeToLive()).isEqualTo(TimeToLive.INFINITE);
        assertThat(add.route().interfaceId()).isEqualTo(7);
        assertThat(((IpRoute) add.route()).familySpecificData()).isEqualTo(IpSpecificData.ofMetric(3));
    }

    @Test
    void a_table_is_read_in_any_order_of_columns_and_without_its_empty_cells() {
        var table = DataTable.create(List.of(
                List.of("lifetime", "metric", "network", "next hop"),
                List.of("180", "3", "10.1.0.0/16", "192.0.2.1"),
                List.of("", "4", "10.2.0.0/16", "192.0.2.1")));

        var calls = RouteRows.toAdd(table);

        assertThat(calls).extracting(c -> c.timeToLive()).containsExactly(new TimeToLive(180), TimeToLive.INFINITE);
        assertThat(calls)
                .extracting(c -> ((IpRoute) c.route()).familySpecificData().metric())
                .containsExactly(3, 4);
    }

    @Test
    void translated_columns_are_those_of_the_english_table() {
        var portuguese = DataTable.create(
                List.of(List.of("rede", "próximo salto", "métrica"), List.of("10.1.0.0/16", "192.0.2.1", "3")));
        var chinese = DataTable.create(List.of(List.of("網路", "下一個躍點", "計量"), List.of("10.1.0.0/16", "192.0.2.1", "3")));

        assertThat(RouteRows.toAdd(portuguese)).isEqualTo(RouteRows.toAdd(chinese));
    }

    @Test
    void ipx_routes_have_ticks_and_hops() {
        Route route = RouteRows.parse("ipx:00000a01 via 00-00-5e-00-53-01 interface 1 ticks 2 hops 1")
                .route();

        assertThat(route.family()).isEqualTo(ProtocolFamily.IPX);
        assertThat(route.familySpecificData()).isEqualTo(new IpxSpecificData(0, 2, 1));
    }

    @Test
    void the_columns_of_a_route_are_written_as_a_scenario_writes_them() {
        Route route = RouteRows.parse("10.1.0.0/16 via 192.0.2.1 interface 7 metric 3")
                .route()
                .withTimeStamp(99);

        assertThat(RouteRows.cells(route, Set.of("network", "next hop", "interface", "type", "flags", "protocol data")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "network", "10.1.0.0/16",
                        "next hop", "192.0.2.1",
                        "interface", "7",
                        "type", "4",
                        "flags", "1",
                        "protocol data", "0,0,0,0"));
    }

    @Test
    void one_value_written_in_two_ways_is_one_value() {
        assertThat(RouteRows.canonical(Map.of("network", "10.1.0.0/255.255.0.0", "interface", "0x7")))
                .isEqualTo(RouteRows.canonical(Map.of("network", "10.1.0.0/16", "interface", "7")));
    }

    @Test
    void an_unknown_column_is_named_in_the_error() {
        var table = DataTable.create(List.of(List.of("network", "colour"), List.of("10.1.0.0/16", "blue")));

        assertThatThrownBy(() -> RouteRows.toAdd(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'colour'")
                .hasMessageContaining("next hop");
    }

    @Test
    void what_is_no_route_is_named_in_the_error() {
        assertThatThrownBy(() -> RouteRows.parse("10.1.0.0/99 via nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10.1.0.0/99");
    }
}
