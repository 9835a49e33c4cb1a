package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;

class OrderedNetworksTest {

    private final Table table = new Table(ProtocolFamily.IP, new Rules(), new FakeEnvironment());
    private final Client owner = new Client(new Handle(1), table, 13, null, false);
    private final Networks networks = new Networks();
    private final OrderedNetworks ordered = new OrderedNetworks(networks, RouteOrder.NETWORKS);

    private NetworkNode add(int number) {
        Network network = Fixture.network(number);
        NetworkNode node = new NetworkNode(RouteOrder.bits(network), network);
        node.link(new Entry(owner, node, number, Fixture.route(number, 5)));
        networks.add(node);
        ordered.added(node);
        return node;
    }

    private void remove(NetworkNode node) {
        node.unlink(node.entries().get(0));
        networks.remove(node);
    }

    private List<Integer> all() {
        List<Integer> result = new ArrayList<>();
        NetworkNode node = ordered.atOrAfter(null);
        while (node != null) {
            result.add(node.network().number());
            node = ordered.after(node.network());
        }
        return result;
    }

    @Test
    void orders_networks_without_signs() {
        add(0x8000_0000);
        add(3);
        add(1);

        assertThat(all()).containsExactly(1, 3, 0x8000_0000);
    }

    @Test
    void follows_changes_after_the_first_scan() {
        NetworkNode first = add(1);
        add(3);
        all();
        remove(first);
        add(2);

        assertThat(all()).containsExactly(2, 3);
        add(1);
        assertThat(all()).containsExactly(1, 2, 3);
    }

    @Test
    void starts_anywhere() {
        add(1);
        add(5);

        assertThat(ordered.atOrAfter(Fixture.network(5))).isNotNull();
        assertThat(ordered.atOrAfter(Fixture.network(6))).isNull();
        NetworkNode after = ordered.after(Fixture.network(3));
        assertThat(after == null ? 0 : after.network().number()).isEqualTo(5);
    }

    @Test
    void forgets_emptied_networks_that_nobody_scans() {
        add(0);
        all();
        for (int i = 1; i < 5_000; i++) {
            remove(add(i));
        }

        assertThat(ordered.size()).isBetween(1, 2_000);
    }

    @Test
    void sweeps_emptied_networks_out_as_soon_as_they_are_too_many() {
        add(0);
        all();
        int most = 0;
        for (int i = 1; i < 3_000; i++) {
            remove(add(i));
            most = Math.max(most, ordered.size());
        }

        // The network that comes is counted among those in use, and what is found may be 1024 + 2 * 2.
        assertThat(most).isEqualTo(1_024 + 4 + 1);
    }
}
