package org.rtmtck.peer.bgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmtck.peer.support.Prefix;

class BgpCodecTest {

    private static final String MARKER = "ff".repeat(16);
    private static final Prefix PREFIX = Prefix.parse("10.1.0.0/16");
    private static final PathAttributes ATTRIBUTES = new PathAttributes(0xC0000201, 900, -1, 0x00010002);

    @Test
    void open_offers_ipv4_unicast_and_long_as_numbers_and_no_graceful_restart() {
        assertThat(hex(BgpCodec.open(65000, 0x0A100001)))
                .isEqualTo(MARKER + "002b" + "01" + "04fde800f0" + "0a100001" + "0e020c" + "010400010001"
                        + "41040000fde8");
    }

    @Test
    void keepalive_is_a_header() {
        assertThat(hex(BgpCodec.keepalive())).isEqualTo(MARKER + "0013" + "04");
    }

    @Test
    void an_announcement_has_its_attributes_in_the_order_of_their_types() {
        assertThat(hex(BgpCodec.announce(PREFIX, ATTRIBUTES)))
                .isEqualTo(MARKER + "003d" + "02" + "0000" + "0023" + "40010100" + "400200" + "400304c0000201"
                        + "800404ffffffff" + "40050400000384" + "c0080400010002" + "100a01");
    }

    @Test
    void a_withdrawal_has_no_attributes() {
        assertThat(hex(BgpCodec.withdraw(PREFIX))).isEqualTo(MARKER + "001a" + "02" + "0003" + "100a01" + "0000");
    }

    @Test
    void what_was_encoded_is_decoded() {
        for (String text : List.of("0.0.0.0/0", "10.0.0.0/8", "10.128.0.0/9", "10.1.2.3/32")) {
            Prefix prefix = Prefix.parse(text);
            assertThat(BgpCodec.update(BgpCodec.announce(prefix, ATTRIBUTES)))
                    .isEqualTo(new BgpUpdate(List.of(), ATTRIBUTES, List.of(prefix)));
            assertThat(BgpCodec.update(BgpCodec.withdraw(prefix)).withdrawn()).containsExactly(prefix);
        }
    }

    @Test
    void attributes_of_a_route_reflector_are_passed_over() {
        ByteBuffer message = bytes(MARKER + "0046" + "02" + "0000" + "002b" + "40010100" + "500200" + "00"
                + "400304c0000201" + "80040400000005" + "40050400000384" + "8009040a100002" + "800a040aff0001"
                + "080a" + "080b");

        BgpUpdate update = BgpCodec.update(message);

        assertThat(update.attributes()).isEqualTo(new PathAttributes(0xC0000201, 900, 5, 0));
        assertThat(update.announced()).containsExactly(Prefix.parse("10.0.0.0/8"), Prefix.parse("11.0.0.0/8"));
    }

    @Test
    void messages_are_cut_from_the_stream_and_incomplete_ones_are_left() {
        ByteBuffer stream = ByteBuffer.allocate(60)
                .put(BgpCodec.keepalive())
                .put(BgpCodec.withdraw(PREFIX))
                .put(BgpCodec.keepalive().limit(10))
                .flip();

        assertThat(BgpCodec.type(BgpCodec.next(stream))).isEqualTo(BgpCodec.KEEPALIVE);
        assertThat(BgpCodec.type(BgpCodec.next(stream))).isEqualTo(BgpCodec.UPDATE);
        assertThat(BgpCodec.next(stream)).isNull();
        assertThat(stream.remaining()).isEqualTo(10);
    }

    @Test
    void an_impossible_length_is_refused() {
        ByteBuffer stream = bytes(MARKER + "0003" + "04");

        assertThatThrownBy(() -> BgpCodec.next(stream)).hasMessageContaining("cannot have 3 bytes");
    }

    private static String hex(ByteBuffer message) {
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
