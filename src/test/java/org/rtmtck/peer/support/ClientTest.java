package org.rtmtck.peer.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmtck.peer.support.Session.network;
import static org.rtmtck.peer.support.Session.route;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpRoute;

class ClientTest {

    private static final int OWN = 13;
    private static final IpRoute THEIRS = route(1, 5).withRoutingProtocol(8).withPriority(120);
    private static final IpRoute MINE = route(1, 5).withRoutingProtocol(OWN).withPriority(110);

    private final ChangeEvent event = new ChangeEvent(new Handle(4));
    private final Client client = new Client(new ClientKey(OWN, 110), false, event, Map.of());

    @Test
    void a_word_on_a_new_best_route_is_a_message_and_a_signal() {
        client.told(network(1), THEIRS);

        assertThat(event.isSet()).isTrue();
        assertThat(client.dequeue()).isEqualTo(new Client.Dequeued(new Change(null, THEIRS), false));
        assertThat(event.isSet()).isFalse();
    }

    @Test
    void the_same_word_twice_is_one_message() {
        client.told(network(1), THEIRS);
        client.told(network(1), THEIRS.withTimeStamp(99));

        assertThat(client.dequeue().more()).isFalse();
    }

    @Test
    void what_the_client_has_learnt_from_its_own_call_is_no_message() {
        client.added(MINE, MINE);

        client.told(network(1), MINE);
        client.told(network(1), null);

        assertThat(client.dequeue().change()).isNull();
    }

    @Test
    void when_theirs_goes_the_own_route_is_best() {
        client.told(network(1), THEIRS);
        client.dequeue();
        client.routes().put(network(1), MINE);

        client.told(network(1), null);

        assertThat(client.dequeue().change()).isEqualTo(new Change(THEIRS, MINE));
    }

    @Test
    void late_news_of_a_replaced_own_route_is_passed_over() {
        client.added(MINE, MINE);

        client.told(network(1), route(1, 77).withRoutingProtocol(OWN).withPriority(110));

        assertThat(client.dequeue().change()).isNull();
    }

    @Test
    void more_messages_are_announced_until_the_last() {
        client.told(network(1), THEIRS);
        client.told(network(1), null);

        assertThat(client.dequeue().more()).isTrue();
        assertThat(client.dequeue().more()).isFalse();
    }

    @Test
    void a_client_without_event_gets_nothing() {
        Client silent = new Client(new ClientKey(OWN, 110), false, null, Map.of());

        silent.told(network(1), THEIRS);

        assertThat(silent.dequeue().change()).isNull();
    }
}
