package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.api.ProtocolFamily;

class SelectionTest {

    private final Clients clients = new Clients();

    SelectionTest() {
        clients.add("RIP", clients.registration("RIP", "IP", ""), true);
    }

    @ParameterizedTest
    @CsvSource({
        "all IP routes, 0",
        "the IP routes to 10.1.0.0/16, 1",
        "the IP routes through interface 3, 2",
        "the IP routes of RIP, 4",
        "the best IP routes, 8"
    })
    void a_choice_of_routes_has_at_most_one_flag(String phrase, int flags) {
        assertThat(Selection.parse(phrase, clients).flags()).isEqualTo(flags);
    }

    @Test
    void the_criteria_hold_what_the_flag_refers_to() {
        assertThat(Selection.parse("the IP routes through interface 3", clients)
                        .criteria()
                        .interfaceId())
                .isEqualTo(3);
        assertThat(Selection.parse("the IP routes of RIP", clients).criteria().routingProtocol())
                .isEqualTo(8);
    }

    @Test
    void ipx_has_criteria_of_its_own_shape() {
        assertThat(Selection.parse("all IPX routes", clients).criteria().family())
                .isEqualTo(ProtocolFamily.IPX);
    }

    @Test
    void an_unknown_choice_is_named_in_the_error() {
        assertThatThrownBy(() -> Selection.parse("some routes", clients))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'some routes'")
                .hasMessageContaining("all IP routes");
    }
}
