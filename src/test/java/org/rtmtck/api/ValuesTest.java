package org.rtmtck.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values: names, ranges, and copies that differ in one member. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({"0, NULL, true", "-1, 0xffffffffffffffff, false", "1, 0x1, false", "256, 0x100, false"})
    void a_handle_is_any_64_bits_and_zero_is_null(long bits, String text, boolean isNull) {
        assertThat(new Handle(bits)).hasToString(text);
        assertThat(new Handle(bits).isNull()).isEqualTo(isNull);
    }

    @Test
    void the_null_handle_and_the_invalid_one_are_different() {
        assertThat(Handle.NULL).isEqualTo(new Handle(0)).isNotEqualTo(Handle.INVALID);
        assertThat(Handle.INVALID).isEqualTo(new Handle(-1));
    }

    @ParameterizedTest
    @CsvSource({"0, ipx", "1, ip", "2, 2", "-1, 4294967295"})
    void a_family_is_any_32_bits_and_two_have_names(int code, String text) {
        assertThat(new ProtocolFamily(code)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, infinite, true, true",
        "0, 0, false, false",
        "1, 1, false, true",
        "2147483, 2147483, false, true",
        "2147484, 2147484, false, false",
        "-2, 4294967294, false, false"
    })
    void a_lifetime_is_any_32_bits_and_some_are_documented(
            int bits, String text, boolean infinite, boolean documented) {
        TimeToLive timeToLive = new TimeToLive(bits);

        assertThat(timeToLive).hasToString(text);
        assertThat(timeToLive.isInfinite()).isEqualTo(infinite);
        assertThat(timeToLive.isDocumented()).isEqualTo(documented);
    }

    @ParameterizedTest
    @CsvSource({"0, NO_CHANGE", "1, ADDED", "2, DELETED", "3, CHANGED", "4, 4", "-1, 4294967295"})
    void change_flags_have_names_up_to_three(int flags, String text) {
        assertThat(ChangeFlags.describe(flags)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0x0a000000, 0xff000000, true",
        "0x0a000001, 0xff000000, false",
        "0x0a000001, 0xffffffff, true",
        "0, 0, true",
        "1, 0, false"
    })
    void a_network_is_masked_if_it_has_no_bit_outside_its_mask(String number, String mask, boolean masked) {
        IpNetwork network =
                new IpNetwork(Long.decode(number).intValue(), Long.decode(mask).intValue());

        assertThat(network.isMasked()).isEqualTo(masked);
        assertThat(network.family()).isEqualTo(ProtocolFamily.IP);
    }

    @Test
    void a_host_has_the_full_mask() {
        assertThat(IpNextHop.host(7)).isEqualTo(new IpNextHop(7, -1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 0xFFFF_FFFF_FFFFL})
    void a_mac_address_has_48_bits(long mac) {
        assertThat(new IpxNextHop(mac).mac()).isEqualTo(mac);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0x1_0000_0000_0000L, Long.MIN_VALUE})
    void a_mac_address_has_no_more_than_48_bits(long mac) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IpxNextHop(mac))
                .withMessage("a MAC address has 48 bits, but was 0x%x", mac);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "65536, 0", "0, -1", "0, 65536"})
    void ticks_and_hops_have_16_bits(int ticks, int hops) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IpxSpecificData(0, ticks, hops))
                .withMessage("ticks and hops are 16-bit numbers, but were %d and %d", ticks, hops);
        assertThat(new IpxSpecificData(-1, 65535, 65535).tickCount()).isEqualTo(65535);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "-1, 1, 1"})
    void limits_are_at_least_one(int clients, int routesPerClientAndNetwork, int routes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(clients, routesPerClientAndNetwork, routes, 0, false))
                .withMessage("limits must be at least 1");
        assertThat(new Limits(1, 1, 1, 0, false).routes()).isEqualTo(1);
    }

    @Test
    void ip_data_of_a_metric_is_remote_and_valid() {
        assertThat(IpSpecificData.ofMetric(5))
                .isEqualTo(new IpSpecificData(
                        IpSpecificData.TYPE_REMOTE, 0, 0, 0, 5, 0, 0, 0, 0, 0, IpSpecificData.VALID));
    }

    @Test
    void a_copy_of_an_ip_route_differs_in_one_member() {
        IpSpecificData data = new IpSpecificData(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        ProtocolSpecificData words = new ProtocolSpecificData(1, 2, 3, 4);
        IpNetwork network = new IpNetwork(0x0a000000, 0xff000000);
        IpNextHop hop = IpNextHop.host(1);
        IpRoute route = new IpRoute(1, 2, 3, words, network, hop, data);

        assertThat(route.withTimeStamp(9)).isEqualTo(new IpRoute(9, 2, 3, words, network, hop, data));
        assertThat(route.withRoutingProtocol(9)).isEqualTo(new IpRoute(1, 9, 3, words, network, hop, data));
        assertThat(route.withPriority(99))
                .isEqualTo(new IpRoute(
                        1, 2, 3, words, network, hop, new IpSpecificData(1, 2, 3, 99, 5, 6, 7, 8, 9, 10, 11)));
        assertThat(route.family()).isEqualTo(ProtocolFamily.IP);
    }

    @Test
    void a_copy_of_an_ipx_route_differs_in_one_member() {
        IpxSpecificData data = new IpxSpecificData(1, 2, 3);
        ProtocolSpecificData words = new ProtocolSpecificData(1, 2, 3, 4);
        IpxNetwork network = new IpxNetwork(10);
        IpxNextHop hop = new IpxNextHop(1);
        IpxRoute route = new IpxRoute(1, 2, 3, words, network, hop, data);

        assertThat(route.withTimeStamp(9)).isEqualTo(new IpxRoute(9, 2, 3, words, network, hop, data));
        assertThat(route.withRoutingProtocol(9)).isEqualTo(new IpxRoute(1, 9, 3, words, network, hop, data));
        assertThat(route.family()).isEqualTo(ProtocolFamily.IPX);
    }

    @Test
    void a_buffer_holds_what_was_written_last() {
        FlagsBuffer flags = new FlagsBuffer(0xcccccccc);
        RouteBuffer empty = new RouteBuffer();
        IpxRoute route = new IpxRoute(
                0, 0, 0, ProtocolSpecificData.ZERO, new IpxNetwork(0), new IpxNextHop(0), new IpxSpecificData(0, 0, 0));
        RouteBuffer buffer = new RouteBuffer(route);

        assertThat(flags.get()).isEqualTo(0xcccccccc);
        assertThat(empty.get()).isNull();
        assertThat(buffer.get()).isEqualTo(route);

        flags.set(3);
        buffer.set(null);

        assertThat(flags.get()).isEqualTo(3);
        assertThat(buffer.get()).isNull();
    }

    @Test
    void a_meter_without_limits_never_refuses() {
        assertThat(ResourceMeter.UNLIMITED.tryAcquire("anything")).isTrue();
    }
}
