package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.script.EventArg;

class ClientsTest {

    private final Clients clients = new Clients();

    @Test
    void a_client_named_after_a_protocol_has_that_protocol() {
        assertThat(clients.registration("OSPF", "IP", "").protocol()).isEqualTo(13);
        assertThat(clients.registration("NLSP", "IPX", "").family()).isEqualTo(ProtocolFamily.IPX);
    }

    @Test
    void options_come_in_any_order() {
        var call = clients.registration("Observer", "IP", ", single-route, as NETMGMT, with an event");

        assertThat(call.protocol()).isEqualTo(3);
        assertThat(call.event()).isEqualTo(EventArg.OWN);
        assertThat(call.flags()).isEqualTo(RegistrationFlags.SINGLE_ROUTE);
    }

    @Test
    void an_earlier_client_lends_its_protocol() {
        clients.add("Special", clients.registration("Special", "IP", ", as 4711"), true);

        assertThat(clients.registration("NewSpecial", "IP", ", as Special").protocol())
                .isEqualTo(4711);
    }

    @Test
    void a_stand_in_is_the_client_that_it_stands_for() {
        var rip = clients.add("RIP", clients.registration("RIP", "IP", ""), true);
        clients.standIn("Winner", rip);

        assertThat(clients.get("Winner")).isEqualTo(rip);
    }

    @Test
    void an_unknown_option_is_named_in_the_error() {
        assertThatThrownBy(() -> clients.registration("RIP", "IP", ", with bells"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'with bells'");
    }

    @Test
    void a_name_without_a_protocol_is_named_in_the_error() {
        assertThatThrownBy(() -> clients.registration("Observer", "IP", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Observer'")
                .hasMessageContaining("as NETMGMT");
    }
}
