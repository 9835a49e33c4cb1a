package org.rtmtck.rtm2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

class HoldDownTest {

    private final Lab lab = new Lab();
    private final EntityHandle rip = lab.register(8);

    private Result<DestInfo> find() {
        return lab.rtm.destinations().getExactMatchDestination(rip, Lab.NET, View.ALL);
    }

    private RouteHandle deleteWithHold() {
        RouteHandle route = lab.add(rip, Lab.NET, Lab.via(lab.hop(rip, 1), 5));
        lab.rtm.destinations().holdDestination(rip, find().get().destination(), View.ALL, 60_000);
        lab.rtm.routes().deleteRouteToDest(rip, route);
        return route;
    }

    @Test
    void the_last_deleted_route_is_kept_and_the_destination_is_still_found() {
        RouteHandle route = deleteWithHold();

        DestInfo info = find().get();

        assertThat(info.route(View.UNICAST)).isEmpty();
        assertThat(info.holdRoute(View.UNICAST)).contains(route);
        assertThat(lab.rtm.routes().getRouteInfo(rip, route).isSuccess()).isTrue();
    }

    @Test
    void the_hold_ends() {
        deleteWithHold();

        lab.clock.advance(Duration.ofSeconds(60));

        assertThat(find().status()).isEqualTo(V2Status.ERROR_NOT_FOUND);
    }

    @Test
    void a_route_that_is_not_the_last_is_not_kept() {
        RouteHandle first = lab.add(rip, Lab.NET, Lab.via(lab.hop(rip, 1), 5));
        lab.add(rip, Lab.NET, Lab.via(lab.hop(rip, 2), 5));
        lab.rtm.destinations().holdDestination(rip, find().get().destination(), View.ALL, 60_000);
        lab.rtm.routes().deleteRouteToDest(rip, first);

        assertThat(find().get().holdRoute(View.UNICAST)).isEmpty();
    }

    @Test
    void any_view_tells_no_details() {
        lab.addQuietly(rip, Lab.NET, 5);

        DestInfo info = lab.rtm
                .destinations()
                .getExactMatchDestination(rip, Lab.NET, View.ANY)
                .get();

        assertThat(info.views()).isEmpty();
    }
}
