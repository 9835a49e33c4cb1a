package org.rtmtck.peer.zapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.support.Backend;
import org.rtmtck.peer.support.ClientKey;

/**
 * Why the adapter has to refuse a second client of one protocol: zebra does not, and takes the routes of both for those
 * of one. When the first goes, the routes of the second go with it.
 */
class ZebraSharedKeyTest {

    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(10));

    @Test
    void zebra_lets_a_second_client_of_a_protocol_in_and_removes_its_routes_with_those_of_the_first() throws Exception {
        ZebraProvider provider = new ZebraProvider();
        assumeTrue(
                provider.unavailable().isEmpty(), () -> provider.unavailable().orElseThrow());
        ClientKey key = new ClientKey(8, 120);
        try (Backend backend = provider.openBackend()) {
            var first = (ZebraClientSession) backend.register(key, Optional.empty(), PATIENCE);
            var second = (ZebraClientSession) backend.register(key, Optional.empty(), PATIENCE);
            first.announce(route(1), PATIENCE);
            second.announce(route(2), PATIENCE);
            backend.settle(PATIENCE);
            assertThat(backend.networkCount(PATIENCE)).isEqualTo(2);

            first.session().close();

            while (backend.networkCount(PATIENCE) > 0) {
                PATIENCE.pause("zebra to remove the routes of both");
            }
            assertThat(second.session().isOpen()).isTrue();
        }
    }

    private static IpRoute route(int number) {
        return new IpRoute(
                0,
                8,
                0,
                new ProtocolSpecificData(0, 0, 0, 0),
                new IpNetwork(0x0A00_0000 + (number << 16), 0xFFFF_0000),
                IpNextHop.host(0xC0000201),
                IpSpecificData.ofMetric(number));
    }
}
