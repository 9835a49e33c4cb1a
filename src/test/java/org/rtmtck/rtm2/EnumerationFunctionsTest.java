package org.rtmtck.rtm2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmtck.rtm2.V2Status.ERROR_INVALID_HANDLE;
import static org.rtmtck.rtm2.V2Status.ERROR_NO_MORE_ITEMS;
import static org.rtmtck.rtm2.V2Status.NO_ERROR;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

class EnumerationFunctionsTest {

    private final Lab lab = new Lab(c -> c.withLimits(2, 1, 8));
    private final EnumerationFunctions enumerations = lab.rtm.enumerations();
    private final EntityHandle ospf = lab.register(13);
    private final EntityHandle rip = lab.register(8);

    @Test
    void an_empty_result_is_learnt_from_the_first_get() {
        Result<EnumHandle> created = enumerations.createRouteEnum(ospf, null, View.ALL, false, RouteCriteria.NONE);

        assertThat(created.status()).isEqualTo(NO_ERROR);
        assertThat(enumerations.getEnumRoutes(ospf, created.get(), 10).status()).isEqualTo(ERROR_NO_MORE_ITEMS);
    }

    @Test
    void batches_are_no_larger_than_the_profile_allows() {
        for (int hop = 1; hop <= 3; hop++) {
            lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, hop), 5));
        }
        EnumHandle all = enumerations
                .createRouteEnum(ospf, null, View.ALL, false, RouteCriteria.NONE)
                .get();

        assertThat(enumerations.getEnumRoutes(ospf, all, 10).get()).hasSize(2);
        assertThat(enumerations.getEnumRoutes(ospf, all, 10).get()).hasSize(1);
        assertThat(enumerations.getEnumRoutes(ospf, all, 10).status()).isEqualTo(ERROR_NO_MORE_ITEMS);
    }

    @Test
    void own_routes_can_be_told_from_those_of_others() {
        RouteHandle own = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        lab.addQuietly(rip, Lab.NET, 5);
        EnumHandle ownOnly = enumerations
                .createRouteEnum(ospf, null, View.ALL, true, RouteCriteria.NONE)
                .get();

        assertThat(enumerations.getEnumRoutes(ospf, ownOnly, 10).get()).containsExactly(own);
    }

    @Test
    void routes_can_be_matched_by_owner_neighbour_and_interface() {
        var hop = lab.hop(ospf, 1);
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(hop, 5));
        RouteCriteria mine = RouteCriteria.ownedBy(ospf).andNeighbour(hop).andInterface(1);

        assertThat(find(mine)).containsExactly(route);
        assertThat(find(RouteCriteria.ownedBy(rip))).isEmpty();
        assertThat(find(mine.andInterface(2))).isEmpty();
        assertThat(find(mine.andNeighbour(null))).isEmpty();
    }

    private List<RouteHandle> find(RouteCriteria criteria) {
        EnumHandle handle = enumerations
                .createRouteEnum(ospf, null, View.ALL, false, criteria)
                .get();
        return enumerations.getEnumRoutes(ospf, handle, 2).get();
    }

    @Test
    void a_route_in_another_view_is_not_enumerated() {
        lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5).withViews(Set.of(View.MULTICAST)));
        EnumHandle unicast = enumerations
                .createRouteEnum(ospf, null, Set.of(View.UNICAST), true, RouteCriteria.NONE)
                .get();

        assertThat(enumerations.getEnumRoutes(ospf, unicast, 2).get()).isEmpty();
    }

    @Test
    void routes_that_went_meanwhile_are_passed_over() {
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        EnumHandle all = enumerations
                .createRouteEnum(ospf, null, View.ALL, false, RouteCriteria.NONE)
                .get();
        lab.rtm.routes().deleteRouteToDest(ospf, route);

        assertThat(enumerations.getEnumRoutes(ospf, all, 2).get()).isEmpty();
    }

    @Test
    void destinations_are_described_in_the_views_asked_for() {
        lab.addQuietly(ospf, Lab.NET, 5);
        EnumHandle dests =
                enumerations.createDestEnum(rip, Set.of(View.UNICAST)).get();

        List<DestInfo> found = enumerations.getEnumDests(rip, dests, 2).get();

        assertThat(found)
                .singleElement()
                .satisfies(info -> assertThat(info.views()).containsOnlyKeys(View.UNICAST));
        assertThat(lab.rtm.destinations().releaseDests(rip, found)).isEqualTo(NO_ERROR);
        assertThat(enumerations.deleteEnumHandle(rip, dests)).isEqualTo(NO_ERROR);
        assertThat(lab.rtm.outstanding(rip)).isEmpty();
    }

    @Test
    void an_enumeration_belongs_to_the_entity_that_created_it() {
        EnumHandle mine = enumerations.createDestEnum(ospf, View.ALL).get();

        assertThat(enumerations.getEnumDests(rip, mine, 2).status()).isEqualTo(ERROR_INVALID_HANDLE);
        assertThat(enumerations.deleteEnumHandle(rip, mine)).isEqualTo(ERROR_INVALID_HANDLE);
    }
}
