package org.rtmtck.peer.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.api.IpNetwork;

class PrefixTest {

    @Property(tries = 200)
    void every_masked_network_is_a_prefix_and_back(@ForAll int number, @ForAll @IntRange(max = 32) int length) {
        int mask = length == 0 ? 0 : -1 << (32 - length);
        IpNetwork network = new IpNetwork(number & mask, mask);

        Prefix prefix = Prefix.of(network).orElseThrow();

        assertThat(prefix.network()).isEqualTo(network);
        assertThat(Prefix.parse(prefix.toString())).isEqualTo(prefix);
    }

    @Test
    void host_bits_and_masks_with_holes_make_no_prefix() {
        assertThat(Prefix.of(new IpNetwork(0x0A000001, 0xFF000000))).isEmpty();
        assertThat(Prefix.of(new IpNetwork(0x0A000000, 0xFF00FF00))).isEmpty();
    }

    @Test
    void programs_shorten_the_text() {
        assertThat(Prefix.parse("default")).isEqualTo(new Prefix(0, 0));
        assertThat(Prefix.parse("10.1.2.3")).isEqualTo(new Prefix(0x0A010203, 32));
        assertThat(Prefix.parse("10.1/16")).isEqualTo(new Prefix(0x0A010000, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1/32", "0.0.0.1/32", "224.0.0.0/4", "169.254.0.0/16", "255.255.255.255"})
    void addresses_that_no_router_forwards_to_are_not_routable(String text) {
        assertThat(Prefix.parse(text).isRoutable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "10.0.0.0/8", "223.255.255.255", "169.253.0.0/16"})
    void others_are_routable(String text) {
        assertThat(Prefix.parse(text).isRoutable()).isTrue();
    }

    @Test
    void an_octet_has_eight_bits() {
        assertThatThrownBy(() -> Prefix.parse("10.256.0.0/16")).hasMessageContaining("10.256.0.0");
    }
}
