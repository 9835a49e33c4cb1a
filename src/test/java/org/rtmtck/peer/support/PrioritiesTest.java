package org.rtmtck.peer.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrioritiesTest {

    private final Priorities priorities = new Priorities();

    @Test
    void static_routes_come_before_ospf_and_ospf_before_rip() {
        assertThat(priorities.of(10006)).isLessThan(priorities.of(13));
        assertThat(priorities.of(13)).isLessThan(priorities.of(8));
    }

    @Test
    void no_two_protocols_share_a_priority_and_all_fit_into_eight_bits() {
        Set<Integer> given = new HashSet<>();
        for (int protocol = 0; protocol < 254; protocol++) {
            given.add(priorities.of(protocol));
        }
        assertThat(given).hasSize(254).allMatch(p -> p >= 1 && p <= 254);
    }

    @Test
    void a_protocol_keeps_its_priority() {
        int first = priorities.of(8);
        priorities.of(9);
        priorities.mayForget(8);

        assertThat(priorities.of(8)).isEqualTo(first);
    }

    @Test
    void thousands_of_protocols_can_come_one_after_another() {
        for (int protocol = 0; protocol < 5000; protocol++) {
            assertThat(priorities.of(protocol)).isBetween(1, 254);
            priorities.mayForget(protocol);
        }
    }
}
