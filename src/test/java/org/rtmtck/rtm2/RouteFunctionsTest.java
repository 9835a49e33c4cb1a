package org.rtmtck.rtm2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rtmtck.rtm2.V2Status.ERROR_ACCESS_DENIED;
import static org.rtmtck.rtm2.V2Status.ERROR_NOT_FOUND;
import static org.rtmtck.rtm2.V2Status.ERROR_NOT_SUPPORTED;
import static org.rtmtck.rtm2.V2Status.NO_ERROR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

class RouteFunctionsTest {

    private final Lab lab = new Lab();
    private final RouteFunctions routes = lab.rtm.routes();
    private final EntityHandle ospf = lab.register(13);
    private final EntityHandle rip = lab.register(8);

    @Test
    void a_route_is_told_from_others_by_destination_owner_and_neighbour() {
        RouteHandle first = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));

        assertThat(lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 6))).isEqualTo(first);
        assertThat(lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 2), 5))).isNotEqualTo(first);
        assertThat(lab.add(rip, Lab.NET, Lab.via(lab.hop(rip, 1), 5))).isNotEqualTo(first);
    }

    @Test
    void a_client_with_a_single_route_says_so_with_every_addition() {
        RouteHandle first = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));

        AddedRoute second = routes.addRouteToDest(
                        ospf, Lab.NET, Lab.via(lab.hop(ospf, 2), 5), RouteFunctions.INFINITE, Set.of(RouteChange.FIRST))
                .get();

        assertThat(second).isEqualTo(new AddedRoute(first, EnumSet.of(RouteChange.BEST)));
    }

    @Test
    void bits_after_the_prefix_do_not_make_another_destination() {
        RouteHandle route = lab.add(ospf, new NetAddress(0x0A010203, 8), Lab.via(lab.hop(ospf, 1), 5));

        assertThat(routes.getExactMatchRoute(ospf, Lab.NET, RouteCriteria.NONE, View.ALL)
                        .get())
                .isEqualTo(route);
    }

    @Test
    void a_missing_route_is_not_found_and_that_is_1168() {
        Result<RouteHandle> found = routes.getExactMatchRoute(ospf, Lab.NET, RouteCriteria.NONE, View.ALL);

        assertThat(found.status()).isEqualTo(ERROR_NOT_FOUND);
        assertThat(found.status().code()).isEqualTo(1168);
    }

    @Test
    void only_the_owner_may_delete_or_lock() {
        lab.addQuietly(ospf, Lab.NET, 5);
        RouteHandle seen = routes.getExactMatchRoute(rip, Lab.NET, RouteCriteria.NONE, View.ALL)
                .get();

        assertThat(routes.deleteRouteToDest(rip, seen).status()).isEqualTo(ERROR_ACCESS_DENIED);
        assertThat(routes.lockRoute(rip, seen).status()).isEqualTo(ERROR_ACCESS_DENIED);
    }

    @Test
    void a_successful_deletion_uses_up_the_handle() {
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        assertThat(routes.deleteRouteToDest(ospf, route).status()).isEqualTo(NO_ERROR);

        assertThatThrownBy(() -> routes.releaseRoutes(ospf, List.of(route)))
                .isInstanceOfSatisfying(
                        ForbiddenCall.class,
                        m -> assertThat(m.rule()).isEqualTo(CallerRule.NO_RELEASE_WITHOUT_REFERENCE));
    }

    @Test
    void a_second_reference_outlives_the_deletion() {
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        routes.getExactMatchRoute(ospf, Lab.NET, RouteCriteria.NONE, View.ALL);
        routes.deleteRouteToDest(ospf, route);

        assertThat(routes.deleteRouteToDest(ospf, route).status()).isEqualTo(ERROR_NOT_FOUND);
        assertThat(routes.releaseRoutes(ospf, List.of(route))).isEqualTo(NO_ERROR);
    }

    @Test
    void a_handle_without_a_reference_must_not_be_used() {
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));

        assertThatThrownBy(() -> routes.getRouteInfo(rip, route))
                .isInstanceOfSatisfying(
                        ForbiddenCall.class, m -> assertThat(m.rule()).isEqualTo(CallerRule.NO_USE_WITHOUT_REFERENCE));
    }

    @Test
    void route_information_tells_owner_and_neighbour_and_has_to_be_released() {
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        int before = lab.rtm.outstanding(ospf).size();

        RouteDetails details = routes.getRouteInfo(ospf, route).get();

        assertThat(details.address()).isEqualTo(Lab.NET);
        assertThat(details.ownerId()).isEqualTo(new EntityId(13, 0));
        assertThat(lab.rtm.outstanding(ospf)).hasSize(before + 1);
        assertThat(routes.releaseRouteInfo(ospf, details)).isEqualTo(NO_ERROR);
        assertThat(lab.rtm.outstanding(ospf)).hasSize(before);
        assertThatThrownBy(() -> routes.releaseRouteInfo(ospf, details)).isInstanceOf(ForbiddenCall.class);
    }

    @Test
    void the_lower_preference_is_best_and_then_the_lower_metric() {
        Lab ranked = new Lab(c -> c.withPreferenceOf(protocol -> protocol == 13 ? 1 : 2));
        EntityHandle preferred = ranked.register(13);
        EntityHandle other = ranked.register(8);
        RouteHandle bad = ranked.add(preferred, Lab.NET, Lab.via(ranked.hop(preferred, 1), 9));
        RouteHandle good = ranked.add(preferred, Lab.NET, Lab.via(ranked.hop(preferred, 2), 3));
        RouteHandle foreign = ranked.add(other, Lab.NET, Lab.via(ranked.hop(other, 1), 1));

        assertThat(ranked.rtm.routes().isBestRoute(preferred, good).get()).isEqualTo(View.ALL);
        assertThat(ranked.rtm.routes().isBestRoute(preferred, bad).get()).isEmpty();
        assertThat(ranked.rtm.routes().isBestRoute(other, foreign).get()).isEmpty();
    }

    @Test
    void a_route_belongs_to_some_view() {
        RouteInfo nowhere = Lab.via(lab.hop(ospf, 1), 5).withViews(Set.of());

        assertThat(routes.addRouteToDest(ospf, Lab.NET, nowhere, RouteFunctions.INFINITE, Set.of())
                        .status())
                .isEqualTo(ERROR_NOT_SUPPORTED);
    }

    @Test
    void a_locked_route_can_be_updated_and_nothing_else_can_be_done() {
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        RouteInfo inside = routes.lockRoute(ospf, route).get();

        assertThatThrownBy(() -> routes.getRouteInfo(ospf, route)).isInstanceOf(ForbiddenCall.class);
        assertThat(routes.updateAndUnlockRoute(
                                ospf, route, inside.withViews(Set.of(View.MULTICAST)), RouteFunctions.INFINITE)
                        .get())
                .containsExactly(RouteChange.BEST);
        assertThat(lab.hasRoute(ospf, Lab.NET)).isFalse();
        assertThat(routes.isBestRoute(ospf, route).get()).containsExactly(View.MULTICAST);
    }

    @Test
    void a_lock_may_be_given_up_without_a_change() {
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        routes.lockRoute(ospf, route);

        assertThat(routes.unlockRoute(ospf, route)).isEqualTo(NO_ERROR);
        assertThat(lab.hasRoute(ospf, Lab.NET)).isTrue();
    }

    @Test
    void the_most_specific_destination_that_has_a_route_is_found() {
        lab.addQuietly(ospf, Lab.NET, 5);
        lab.addQuietly(ospf, new NetAddress(0x0A010000, 16), 5);

        DestInfo found = lab.rtm
                .destinations()
                .getMostSpecificDestination(ospf, 0x0A010203, View.ALL)
                .get();

        assertThat(found.address()).isEqualTo(new NetAddress(0x0A010000, 16));
        assertThat(lab.rtm
                        .destinations()
                        .getMostSpecificDestination(ospf, 0x0B010203, View.ALL)
                        .status())
                .isEqualTo(ERROR_NOT_FOUND);
    }
}
