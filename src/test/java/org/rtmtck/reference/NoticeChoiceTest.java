package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.NoticeChoice.Delivery;
import org.rtmtck.reference.NoticeChoice.Merging;
import org.rtmtck.reference.NoticeChoice.MessageDetail;
import org.rtmtck.reference.NoticeChoice.MessageOrder;
import org.rtmtck.reference.NoticeChoice.UnusedBuffer;

class NoticeChoiceTest {

    private static final int N1 = Fixture.N1;

    private static <C extends Enum<C> & Choice> Fixture with(C answer) {
        return new Fixture(Choices.DEFAULT.with(answer));
    }

    private static List<String> messagesAboutThreeRoutesToOneNetwork(MessageDetail answer) {
        Fixture fixture = with(answer);
        Handle client = fixture.register(13);
        for (int metric : new int[] {5, 7, 6}) {
            fixture.add(client, Fixture.route(N1, metric));
        }
        Fixture.Observer observer = fixture.observe(14);
        fixture.rtm.deregisterClient(client);
        return observer.messages();
    }

    @Test
    void message_detail_net_is_one_message() {
        assertThat(messagesAboutThreeRoutesToOneNetwork(MessageDetail.NET))
                .containsExactly("DELETED 13 a010000 if1 5 m5 > -");
    }

    @Test
    void message_detail_chain_is_one_message_for_each_step() {
        assertThat(messagesAboutThreeRoutesToOneNetwork(MessageDetail.CHAIN))
                .containsExactly(
                        "CHANGED 13 a010000 if1 5 m5 > 13 a010000 if1 6 m6", "DELETED 13 a010000 if1 6 m6 > -");
        assertThat(messagesAboutThreeRoutesToOneNetwork(MessageDetail.CHAIN_BACKWARDS))
                .containsExactly("DELETED 13 a010000 if1 5 m5 > -");
    }

    @ParameterizedTest
    @EnumSource
    void message_order(MessageOrder answer) {
        Fixture fixture = with(answer);
        Handle client = fixture.register(13);
        for (int i = 1; i < 9; i++) {
            fixture.add(client, Fixture.route(i << 16, 5));
        }
        Fixture.Observer observer = fixture.observe(14);
        fixture.rtm.deregisterClient(client);
        List<String> messages = observer.messages();
        Comparator<String> rising = Comparator.naturalOrder();

        assertThat(messages).hasSize(8).doesNotHaveDuplicates();
        switch (answer) {
            case BY_NETWORK -> assertThat(messages).isSortedAccordingTo(rising);
            case BY_NETWORK_BACKWARDS -> assertThat(messages).isSortedAccordingTo(rising.reversed());
            case SCATTERED -> {
                assertThat(messages).isNotEqualTo(messages.stream().sorted().toList());
                assertThat(messages)
                        .isNotEqualTo(
                                messages.stream().sorted(rising.reversed()).toList());
            }
        }
    }

    @Test
    void merging_leaves_the_net_effect() {
        Fixture fixture = with(Merging.NET_EFFECT);
        Handle client = fixture.register(13);
        Fixture.Observer observer = fixture.observe(14);
        fixture.add(client, Fixture.route(N1, 5));
        fixture.add(client, Fixture.route(Fixture.N2, 5));
        fixture.add(client, Fixture.route(N1, 3));
        fixture.delete(client, Fixture.route(Fixture.N2, 5));

        assertThat(observer.messages()).containsExactly("ADDED - > 13 a010000 if1 3 m3");
    }

    @Test
    void later_delivery_comes_in_order_when_the_clock_moves() {
        Fixture fixture = with(Delivery.LATER);
        Handle client = fixture.register(13);
        Fixture.Observer observer = fixture.observe(14);
        Fixture.Observer leaver = fixture.observe(9);
        fixture.add(client, Fixture.route(N1, 5));
        fixture.rtm.deregisterClient(client);
        fixture.rtm.deregisterClient(leaver.handle);

        assertThat(observer.messages()).isEmpty();
        fixture.environment.advance(Duration.ofSeconds(1));
        assertThat(observer.messages())
                .containsExactly("ADDED - > 13 a010000 if1 5 m5", "DELETED 13 a010000 if1 5 m5 > -");
        assertThat(leaver.event.isSet()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void unused_buffer(UnusedBuffer answer) {
        Fixture fixture = with(answer);
        Route marker = Fixture.route(Fixture.N3, 3);
        RouteBuffer previous = new RouteBuffer(marker);

        fixture.rtm.addRoute(
                fixture.register(13),
                Fixture.route(N1, 5),
                TimeToLive.INFINITE,
                new FlagsBuffer(0),
                new RouteBuffer(),
                previous);

        switch (answer) {
            case UNTOUCHED -> assertThat(previous.get()).isEqualTo(marker);
            case EMPTIED -> assertThat(previous.get()).isNull();
            case ZEROED -> assertThat(Fixture.brief(previous.get())).isEqualTo("0 0 if0 0 m0");
        }
    }
}
