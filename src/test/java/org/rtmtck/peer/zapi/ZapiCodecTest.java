package org.rtmtck.peer.zapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.rtmtck.peer.support.Prefix;

class ZapiCodecTest {

    private static final String VERSION_AND_VRF = "fe06" + "00000000";
    private static final Prefix PREFIX = Prefix.parse("10.1.0.0/16");

    @Test
    void hello_names_protocol_and_instance_and_no_session() {
        assertThat(hex(ZapiCodec.hello(110)))
                .isEqualTo("0013" + VERSION_AND_VRF + "0012" + "17" + "006e" + "00000000" + "0000");
    }

    @Test
    void redistribution_is_asked_for_every_protocol() {
        assertThat(hex(ZapiCodec.redistributeAll())).isEqualTo("000e" + VERSION_AND_VRF + "000b" + "011e0000");
    }

    @Test
    void a_barrier_asks_for_the_router_identifier() {
        assertThat(hex(ZapiCodec.routerIdAdd())).isEqualTo("000c" + VERSION_AND_VRF + "000f" + "0001");
    }

    @Test
    void a_route_has_next_hop_distance_metric_and_tag() {
        ZapiRoute route = new ZapiRoute(110, PREFIX, 0xC0000201, 110, -2, 0x10002);

        assertThat(hex(ZapiCodec.routeAdd(route, 3)))
                .isEqualTo("0033" + VERSION_AND_VRF + "0008" + "17006e" + "00000000" + "0000000f" + "0102" + "100a01"
                        + "0001" + "00000000" + "0301" + "c0000201" + "00000003" + "6e" + "fffffffe" + "00010002");
    }

    @Test
    void a_route_without_gateway_is_on_the_interface() {
        ZapiRoute route = new ZapiRoute(1, PREFIX, 0, 1, 1, 1);

        assertThat(hex(ZapiCodec.routeAdd(route, 3))).contains("0001" + "00000000" + "0100" + "00000003" + "01");
    }

    @Test
    void a_deletion_names_the_prefix_only() {
        assertThat(hex(ZapiCodec.routeDelete(110, PREFIX)))
                .isEqualTo("001a" + VERSION_AND_VRF + "0009" + "17006e" + "00000000" + "00000000" + "0102" + "100a01");
    }

    @Test
    void a_redistributed_route_is_read() {
        ByteBuffer message = redistributed("17006e" + "00000008" + "0000001f" + "0102" + "100a01" + "0001" + "00000000"
                + "0301" + "c0000201" + "00000003" + "6e" + "00000005" + "00010002" + "000005dc");

        assertThat(ZapiCodec.redistributed(message)).isEqualTo(new ZapiRoute(110, PREFIX, 0xC0000201, 110, 5, 0x10002));
    }

    @Test
    void next_hop_groups_and_weights_are_passed_over() {
        ByteBuffer message = redistributed("17006e" + "00000008" + "0000008f" + "0102" + "080a" + "00000007" + "0001"
                + "00000000" + "0305" + "c0000201" + "00000003" + "00000001" + "6e" + "00000005" + "00010002");

        assertThat(ZapiCodec.redistributed(message))
                .isEqualTo(new ZapiRoute(110, Prefix.parse("10.0.0.0/8"), 0xC0000201, 110, 5, 0x10002));
    }

    @Test
    void routes_of_other_protocols_are_no_business_of_ours() {
        assertThat(ZapiCodec.redistributed(redistributed("020000" + "00000008" + "00000000" + "0102" + "080a")))
                .isNull();
    }

    @Test
    void messages_are_cut_from_the_stream_and_incomplete_ones_are_left() {
        ByteBuffer stream = ByteBuffer.allocate(64)
                .put(ZapiCodec.routerIdAdd())
                .put(ZapiCodec.hello(1).limit(12))
                .flip();

        assertThat(ZapiCodec.number(ZapiCodec.next(stream))).isEqualTo(15);
        assertThat(ZapiCodec.next(stream)).isNull();
        assertThat(stream.remaining()).isEqualTo(12);
    }

    @Test
    void another_version_is_refused() {
        ByteBuffer stream = ByteBuffer.wrap(HexFormat.of().parseHex("000cfe05000000000012" + "0000"));

        assertThatThrownBy(() -> ZapiCodec.next(stream)).hasMessageContaining("version 6");
    }

    private static ByteBuffer redistributed(String body) {
        return ByteBuffer.wrap(HexFormat.of().parseHex("0000" + VERSION_AND_VRF + "001e" + body));
    }

    private static String hex(ByteBuffer message) {
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
