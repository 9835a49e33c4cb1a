package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

class DeregistrationTest extends Fixture {

    private final Handle ospf = register(OSPF);
    private final Handle rip = register(RIP);

    @Test
    void removes_all_routes_of_the_client_and_no_others() {
        add(ospf, route(N1, 5));
        add(ospf, route(N1, 9));
        add(ospf, route(N2, 5));
        add(rip, route(N1, 5));
        add(rip, route(N3, 5));

        assertThat(rtm.deregisterClient(ospf)).isEqualTo(Status.NO_ERROR);

        assertThat(routes()).containsExactly("8 a010000 if1 5 m5", "8 c0a80000 if1 5 m5");
        assertThat(count()).isEqualTo(2);
        assertThat(brief(best(N1))).isEqualTo("8 a010000 if1 5 m5");
        assertThat(best(N2)).isNull();
    }

    @Test
    void removes_the_one_entry_of_a_single_route_client() {
        Handle single = rtm.registerClient(IP, BGP, null, RegistrationFlags.SINGLE_ROUTE);
        add(single, route(N1, 5));
        add(single, route(N1, 9));
        assertThat(routes()).containsExactly("14 a010000 if1 9 m9");

        rtm.deregisterClient(single);

        assertThat(routes()).isEmpty();
    }

    @Test
    void makes_the_handle_invalid_in_every_function() {
        Route route = route(N1, 5);
        add(rip, route);
        rtm.deregisterClient(ospf);

        assertThat(rtm.deregisterClient(ospf)).isEqualTo(Status.ERROR_INVALID_HANDLE);
        assertThat(add(ospf, route)).isEqualTo("6");
        assertThat(delete(ospf, route)).isEqualTo("6");
        assertThat(rtm.blockDeleteRoutes(ospf, 0, route)).isEqualTo(Status.ERROR_INVALID_HANDLE);
        assertThat(rtm.dequeueRouteChangeMessage(ospf, new FlagsBuffer(0), null, null))
                .isEqualTo(Status.ERROR_INVALID_HANDLE);
        assertThat(routes()).hasSize(1);
    }

    @Test
    void refuses_handles_that_are_no_clients() {
        ChangeEvent event = event();
        register(BGP, event);
        add(rip, route(N1, 5));
        Handle enumeration = rtm.createEnumerationHandle(IP, EnumerationFlags.ALL, route(0, 0));

        for (Handle handle : new Handle[] {Handle.NULL, Handle.INVALID, event.handle(), enumeration, new Handle(3)}) {
            assertThat(rtm.deregisterClient(handle)).as("%s", handle).isEqualTo(Status.ERROR_INVALID_HANDLE);
        }
        assertThat(rest(enumeration)).hasSize(1);
    }

    @Test
    void frees_the_slot_and_lets_the_successor_start_clean() {
        add(ospf, route(N1, 5));
        rtm.deregisterClient(ospf);

        Observer successor = observe(OSPF);

        assertThat(successor.handle).isNotEqualTo(Handle.NULL).isNotEqualTo(ospf);
        assertThat(successor.messages()).isEmpty();
        assertThat(delete(successor.handle, route(N1, 5))).isEqualTo("259");
        assertThat(add(successor.handle, route(N1, 5))).isEqualTo("ADDED");
    }

    @Test
    void calls_off_the_lifetimes_of_the_routes() {
        add(ospf, route(N1, 5), new TimeToLive(60));
        rtm.deregisterClient(ospf);
        assertThat(environment.timers()).isZero();

        add(register(OSPF), route(N1, 5));
        environment.advance(Duration.ofMinutes(2));

        assertThat(routes()).hasSize(1);
    }

    @Test
    void leaves_the_last_error_the_own_event_and_the_other_family_alone() {
        Observer leaver = observe(BGP);
        Handle ipx = rtm.registerClient(IPX, BGP, null, 0);
        add(ipx, ipxRoute(N1, 1, 1));
        add(rip, route(N1, 5));
        environment.lastError().set(new Status(4711));

        rtm.deregisterClient(leaver.handle);
        rtm.deregisterClient(leaver.handle);

        assertThat(environment.lastError().get()).isEqualTo(new Status(4711));
        assertThat(leaver.event.isSet()).isTrue();
        assertThat(leaver.event.isClosed()).isFalse();
        assertThat(routes(IPX)).hasSize(1);
    }

    @Test
    void tells_the_others_the_net_effect_in_the_order_of_the_networks() {
        add(ospf, route(N3, 5));
        add(ospf, route(N1, 5));
        add(ospf, route(N1, 6));
        add(ospf, route(N2, 5));
        add(rip, route(N2, 5));
        Observer observer = observe(BGP);
        Observer ipxObserver = observe(IPX, BGP);

        rtm.deregisterClient(ospf);

        assertThat(observer.event.isSet()).isTrue();
        assertThat(observer.messages())
                .containsExactly(
                        "DELETED 13 a010000 if1 5 m5 > -",
                        "CHANGED 13 a020000 if1 5 m5 > 8 a020000 if1 5 m5",
                        "DELETED 13 c0a80000 if1 5 m5 > -");
        assertThat(observer.event.isSet()).isFalse();
        assertThat(ipxObserver.messages()).isEmpty();
    }

    @Test
    void does_not_tell_of_routes_that_were_not_best() {
        add(ospf, route(N1, 5));
        add(rip, route(N1, 1));
        Observer observer = observe(BGP);

        rtm.deregisterClient(rip);

        assertThat(observer.messages()).isEmpty();
        assertThat(observer.event.isSet()).isFalse();
    }

    @Test
    void the_end_of_all_routes_to_a_network_is_one_step_whichever_was_best() {
        add(ospf, route(N1, 6));
        add(ospf, route(N1, 5));
        Observer observer = observe(BGP);

        rtm.deregisterClient(ospf);

        assertThat(observer.messages()).containsExactly("DELETED 13 a010000 if1 5 m5 > -");
    }
}
