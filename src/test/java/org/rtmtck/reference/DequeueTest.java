package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;

class DequeueTest extends Fixture {

    private final Handle ospf = register(OSPF);
    private final Observer observer = observe(BGP);

    private Status dequeue() {
        return rtm.dequeueRouteChangeMessage(observer.handle, new FlagsBuffer(0), null, null);
    }

    @Test
    void says_whether_more_messages_wait_and_resets_the_event_with_the_last() {
        add(ospf, route(N1, 5));
        add(ospf, route(N2, 5));

        assertThat(dequeue()).isEqualTo(Status.ERROR_MORE_MESSAGES);
        assertThat(observer.event.isSet()).isTrue();
        assertThat(dequeue()).isEqualTo(Status.NO_ERROR);
        assertThat(observer.event.isSet()).isFalse();
        assertThat(dequeue()).isEqualTo(Status.ERROR_NO_MESSAGES);
    }

    @Test
    void resets_the_event_when_the_queue_is_empty() {
        observer.event.set();

        assertThat(dequeue()).isEqualTo(Status.ERROR_NO_MESSAGES);
        assertThat(observer.event.isSet()).isFalse();
    }

    @Test
    void refuses_a_client_without_an_event() {
        add(observer.handle, route(N1, 5));

        assertThat(rtm.dequeueRouteChangeMessage(ospf, new FlagsBuffer(0), null, null))
                .isEqualTo(Status.ERROR_INVALID_HANDLE);
    }

    @Test
    void hands_out_copies_that_outlive_the_route_and_leaves_unused_buffers_alone() {
        add(ospf, route(N1, 5));
        Route best = Objects.requireNonNull(best(N1));
        dequeue();
        rtm.deregisterClient(ospf);
        Route marker = route(N3, 3);
        RouteBuffer current = new RouteBuffer(marker);
        RouteBuffer previous = new RouteBuffer();

        rtm.dequeueRouteChangeMessage(observer.handle, new FlagsBuffer(0), current, previous);

        assertThat(previous.get()).isEqualTo(best);
        assertThat(current.get()).isSameAs(marker);
    }
}
