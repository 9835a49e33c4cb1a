package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworksTest {

    private final Networks networks = new Networks();

    private static NetworkNode node(long key) {
        return new NetworkNode(key, Fixture.network((int) key));
    }

    @Test
    void finds_what_was_added_and_not_removed() {
        Map<Long, NetworkNode> expected = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            long key = random.nextInt(300) * 0x1_0000_0000L;
            NetworkNode known = expected.remove(key);
            if (known == null) {
                NetworkNode node = node(key);
                networks.add(node);
                expected.put(key, node);
            } else {
                networks.remove(known);
            }
            assertThat(networks.find(key)).isSameAs(expected.get(key));
            assertThat(networks.size()).isEqualTo(expected.size());
        }
        Set<NetworkNode> visited = new HashSet<>();
        networks.forEach(visited::add);
        assertThat(visited).isEqualTo(new HashSet<>(expected.values()));
    }

    @Test
    void ignores_the_removal_of_what_is_not_there() {
        networks.add(node(1));
        networks.remove(node(1));
        networks.remove(node(2));

        assertThat(networks.size()).isEqualTo(1);
    }

    @Test
    void lookups_do_not_follow_long_chains_for_typical_network_numbers() {
        for (int i = 0; i < 1 << 12; i++) {
            networks.add(node(RouteOrder.bits(Fixture.network(i << 16))));
        }
        int longest = 0;
        for (int i = 0; i < 1 << 12; i++) {
            NetworkNode node = networks.find(RouteOrder.bits(Fixture.network(i << 16)));
            int length = 0;
            for (NetworkNode next = node; next != null; next = next.nextInBucket) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        assertThat(longest).isLessThan(12);
    }
}
