package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;

/** RtmDeleteRoute and RtmBlockDeleteRoutes. */
class DeleteRouteTest extends Fixture {

    private final Observer ospf = observe(OSPF);
    private final Handle rip = register(RIP);
    private final Observer observer = observe(BGP);

    @Test
    void tells_the_caller_what_became_of_the_best_route() {
        add(ospf.handle, route(N1, 5));
        add(ospf.handle, route(N1, 7));
        add(rip, route(N1, 5));

        assertThat(delete(rip, route(N1, 5))).isEqualTo("NO_CHANGE");
        RouteBuffer current = new RouteBuffer();
        FlagsBuffer flags = new FlagsBuffer(99);
        rtm.deleteRoute(ospf.handle, route(N1, 5), flags, current);
        assertThat(flags.get()).isEqualTo(3);
        assertThat(brief(current.get())).isEqualTo("13 a010000 if1 7 m7");
        assertThat(delete(ospf.handle, route(N1, 7))).isEqualTo("DELETED");
        assertThat(count()).isZero();
    }

    @Test
    void tells_the_others_but_not_the_caller() {
        add(ospf.handle, route(N1, 5));
        observer.messages();

        delete(ospf.handle, route(N1, 5));

        assertThat(ospf.messages()).isEmpty();
        assertThat(observer.messages()).containsExactly("DELETED 13 a010000 if1 5 m5 > -");
    }

    @Test
    void finds_only_the_entry_of_the_caller_with_that_interface_and_next_hop() {
        add(ospf.handle, route(N1, 1, 7, 5));

        assertThat(delete(rip, route(N1, 1, 7, 5))).isEqualTo("259");
        assertThat(delete(ospf.handle, route(N1, 2, 7, 5))).isEqualTo("259");
        assertThat(delete(ospf.handle, route(N1, 1, 8, 5))).isEqualTo("259");
        assertThat(delete(ospf.handle, route(N2, 1, 7, 5))).isEqualTo("259");
        assertThat(delete(ospf.handle, ipxRoute(N1, 1, 1))).isEqualTo("87");
        assertThat(routes()).hasSize(1);
    }

    @Test
    void block_delete_removes_what_meets_the_criteria_and_tells_the_caller_too() {
        add(ospf.handle, route(N1, 5));
        add(ospf.handle, route(N1, 2, 7, 7));
        add(ospf.handle, route(N2, 5));
        add(rip, route(N1, 5));
        ospf.messages();
        observer.messages();

        Status status = rtm.blockDeleteRoutes(ospf.handle, EnumerationFlags.ONLY_THIS_NETWORK, route(N1, 0));

        assertThat(status).isEqualTo(Status.NO_ERROR);
        assertThat(routes()).containsExactly("13 a020000 if1 5 m5", "8 a010000 if1 5 m5");
        String message = "CHANGED 13 a010000 if1 5 m5 > 8 a010000 if1 5 m5";
        assertThat(ospf.messages()).containsExactly(message);
        assertThat(observer.messages()).containsExactly(message);
    }

    @Test
    void block_delete_does_not_stop_at_best_routes() {
        add(ospf.handle, route(N1, 5));
        add(ospf.handle, route(N1, 7));

        rtm.blockDeleteRoutes(ospf.handle, EnumerationFlags.ONLY_BEST_ROUTES, route(0, 0));

        assertThat(routes()).isEmpty();
    }

    @Test
    void block_delete_never_reaches_the_routes_of_others() {
        add(ospf.handle, route(N1, 5));

        Status status = rtm.blockDeleteRoutes(
                rip, EnumerationFlags.ONLY_THIS_PROTOCOL, route(N1, 5).withRoutingProtocol(OSPF));

        assertThat(status).isEqualTo(Status.ERROR_NO_ROUTES);
        assertThat(routes()).hasSize(1);
    }

    @Test
    void block_delete_refuses_undefined_flags_and_the_other_family() {
        add(ospf.handle, route(N1, 5));

        assertThat(rtm.blockDeleteRoutes(ospf.handle, 16, route(0, 0))).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(rtm.blockDeleteRoutes(ospf.handle, 0, ipxRoute(0, 0, 0))).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(routes()).hasSize(1);
    }
}
