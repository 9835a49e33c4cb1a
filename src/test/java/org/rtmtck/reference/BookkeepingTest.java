package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.TimeToLive;

/** What is asked for and what is given back, which no reply shows. */
class BookkeepingTest extends Fixture {

    private final List<String> asked = new ArrayList<>();

    private void listen() {
        environment.meter(asked::add);
    }

    private Client client(Handle handle) {
        return Objects.requireNonNull(rtm.registry().client(handle));
    }

    @Test
    void registration_asks_for_a_queue_only_with_an_event() {
        listen();
        register(OSPF);
        register(RIP, event());

        assertThat(asked).containsExactly("client structure", "handle", "client structure", "message queue", "handle");
    }

    @Test
    void adding_asks_for_what_the_route_needs() {
        Handle ospf = register(OSPF);
        observe(BGP);
        listen();
        add(ospf, route(N1, 5), new TimeToLive(5));
        asked.add("-");
        add(ospf, route(N1, 6));
        asked.add("-");
        add(ospf, route(N1, 6));

        assertThat(asked)
                .containsExactly(
                        "route entry",
                        "network node",
                        "lifetime timer",
                        "change message",
                        "-",
                        "route entry",
                        "change message",
                        "-",
                        "change message");
    }

    @Test
    void deregistration_asks_for_a_message_for_each_best_route_and_listener() {
        Handle ospf = register(OSPF);
        add(ospf, route(N1, 5));
        add(ospf, route(N1, 6));
        add(ospf, route(N2, 5));
        observe(BGP);
        observe(9);
        listen();
        rtm.deregisterClient(ospf);

        assertThat(asked)
                .containsExactly("work list", "change message", "change message", "change message", "change message");
    }

    @Test
    void deregistration_asks_for_a_message_for_each_route_if_each_can_be_a_step() {
        Fixture fixture = new Fixture(Choices.DEFAULT.with(NoticeChoice.MessageDetail.CHAIN));
        Handle ospf = fixture.register(OSPF);
        fixture.add(ospf, route(N1, 5));
        fixture.add(ospf, route(N1, 6));
        fixture.observe(BGP);
        fixture.environment.meter(asked::add);
        fixture.rtm.deregisterClient(ospf);

        assertThat(asked).containsExactly("work list", "change message", "change message");
    }

    @Test
    void nothing_of_a_client_is_kept_when_it_has_left() {
        Observer observer = observe(OSPF);
        Handle rip = register(RIP);
        add(rip, route(N1, 5));
        add(observer.handle, route(N2, 5), new TimeToLive(5));
        Client client = client(observer.handle);
        assertThat(client.queue().size()).isEqualTo(1);

        rtm.deregisterClient(observer.handle);

        assertThat(client.queue().isEmpty()).isTrue();
        assertThat(client.size()).isZero();
        assertThat(rtm.registry().clients()).containsExactly(client(rip));
        assertThat(client.table().clients()).containsExactly(client(rip));
        assertThat(client.table().routes().networkCount()).isEqualTo(1);
    }

    @Test
    void a_deleted_route_is_not_kept_with_its_client() {
        Handle ospf = register(OSPF);
        add(ospf, route(N1, 5));
        add(ospf, route(N2, 5));

        rtm.deleteRoute(ospf, route(N1, 5), new FlagsBuffer(0), null);

        assertThat(client(ospf).entries())
                .extracting(entry -> entry.route().network().number())
                .containsExactly(N2);
    }

    @Test
    void a_closed_enumeration_is_not_kept() {
        add(register(OSPF), route(N1, 5));
        Handle handle = rtm.createEnumerationHandle(IP, 0, route(0, 0));
        RouteEnumeration enumeration = Objects.requireNonNull(rtm.registry().enumeration(handle));

        assertThat(rtm.registry().enumerations()).containsExactly(enumeration);

        rtm.closeEnumerationHandle(handle);

        assertThat(rtm.registry().enumerations()).isEmpty();
        assertThat(enumeration.isOpen()).isFalse();
    }

    @Test
    void registration_of_a_protocol_that_has_a_client_asks_for_nothing() {
        register(OSPF);
        listen();

        assertThat(register(OSPF)).isEqualTo(Handle.NULL);
        assertThat(asked).isEmpty();
    }
}
