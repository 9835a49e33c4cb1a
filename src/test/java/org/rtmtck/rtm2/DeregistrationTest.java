package org.rtmtck.rtm2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.rtm2.Configuration.LeftRoutes;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

class DeregistrationTest {

    private final Lab lab = new Lab();
    private final EntityHandle ospf = lab.register(13);

    private void deregister() {
        assertThat(lab.rtm.entities().deregisterEntity(ospf)).isEqualTo(V2Status.NO_ERROR);
    }

    @Test
    void a_tidy_entity_leaves_nothing() {
        NextHopHandle hop = lab.hop(ospf, 1);
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(hop, 5));
        lab.rtm.routes().deleteRouteToDest(ospf, route);
        lab.rtm.nextHops().deleteNextHop(ospf, hop);

        deregister();

        assertThat(lab.rtm.audit().departures())
                .containsExactly(new Audit.Departure(EntityInfo.ipv4(13, 0), List.of()));
    }

    @Test
    void routes_and_next_hops_are_not_removed_for_the_entity() {
        EntityHandle reader = lab.register(8);
        lab.addQuietly(ospf, Lab.NET, 5);

        deregister();

        assertThat(lab.leaks()).containsExactly(Leak.Kind.ROUTE, Leak.Kind.NEXT_HOP);
        assertThat(lab.hasRoute(reader, Lab.NET)).isTrue();
    }

    @Test
    void routes_that_were_left_may_also_go() {
        Lab other = new Lab(c -> c.withLeftRoutes(LeftRoutes.GO));
        EntityHandle reader = other.register(8);
        EntityHandle entity = other.register(13);
        other.addQuietly(entity, Lab.NET, 5);

        other.rtm.entities().deregisterEntity(entity);

        assertThat(other.hasRoute(reader, Lab.NET)).isFalse();
        assertThat(other.leaks()).contains(Leak.Kind.ROUTE);
    }

    @Test
    void nobody_can_delete_a_route_that_was_left_not_even_the_same_protocol() {
        lab.addQuietly(ospf, Lab.NET, 5);
        deregister();
        EntityHandle again = lab.register(13);
        RouteHandle left = lab.rtm
                .routes()
                .getExactMatchRoute(again, Lab.NET, RouteCriteria.NONE, View.ALL)
                .get();

        assertThat(lab.rtm.routes().deleteRouteToDest(again, left).status()).isEqualTo(V2Status.ERROR_ACCESS_DENIED);
    }

    @Test
    void handles_structures_and_registrations_are_listed() {
        lab.addQuietly(ospf, Lab.NET, 5);
        RouteHandle route = lab.rtm
                .routes()
                .getExactMatchRoute(ospf, Lab.NET, RouteCriteria.NONE, View.ALL)
                .get();
        lab.rtm.routes().getRouteInfo(ospf, route);
        lab.rtm.enumerations().createDestEnum(ospf, View.ALL);
        lab.rtm.notifications().registerForChangeNotification(ospf, View.ALL, ChangeType.BEST);
        lab.rtm.routeLists().createRouteList(ospf);

        deregister();

        assertThat(lab.leaks())
                .containsExactlyInAnyOrder(
                        Leak.Kind.ROUTE,
                        Leak.Kind.NEXT_HOP,
                        Leak.Kind.HANDLE,
                        Leak.Kind.STRUCTURE,
                        Leak.Kind.ENUMERATION,
                        Leak.Kind.NOTIFICATION,
                        Leak.Kind.ROUTE_LIST);
    }

    @Test
    void deregistering_with_a_locked_route_is_forbidden() {
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        lab.rtm.routes().lockRoute(ospf, route);

        assertThat(lab.rtm.outstanding(ospf)).extracting(Leak::kind).contains(Leak.Kind.LOCK);
        assertThatThrownBy(() -> lab.rtm.entities().deregisterEntity(ospf))
                .isInstanceOfSatisfying(
                        ForbiddenCall.class,
                        mistake -> assertThat(mistake.rule()).isEqualTo(CallerRule.NO_CALL_WHILE_A_ROUTE_IS_LOCKED));
    }

    @Test
    void what_opaque_pointers_refer_to_is_listed() {
        EntityHandle entity = lab.rtm
                .entities()
                .registerEntity(Lab.protocol(9).withOpaquePointer())
                .get();
        lab.addQuietly(ospf, Lab.NET, 5);
        DestInfo info = lab.rtm
                .destinations()
                .getExactMatchDestination(entity, Lab.NET, View.ANY)
                .get();
        lab.rtm.destinations().setOpaquePointer(entity, info.destination(), "notes");
        lab.rtm.destinations().releaseDestInfo(entity, info);

        lab.rtm.entities().deregisterEntity(entity);

        assertThat(lab.leaks()).containsExactly(Leak.Kind.OPAQUE_CONTENT);
    }

    @Test
    void a_deleted_route_list_leaves_its_routes_in_the_table() {
        RouteHandle route = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        var list = lab.rtm.routeLists().createRouteList(ospf).get();
        assertThat(lab.rtm.routeLists().insertInRouteList(ospf, list, List.of(route)))
                .isEqualTo(V2Status.NO_ERROR);
        var enumeration = lab.rtm.routeLists().createRouteListEnum(ospf, list).get();
        assertThat(lab.rtm.enumerations().getEnumRoutes(ospf, enumeration, 10).get())
                .containsExactly(route);

        lab.rtm.routeLists().deleteRouteList(ospf, list);

        assertThat(lab.hasRoute(ospf, Lab.NET)).isTrue();
        assertThat(Set.copyOf(lab.rtm.outstanding(ospf)))
                .extracting(Leak::kind)
                .contains(Leak.Kind.ROUTE)
                .doesNotContain(Leak.Kind.ROUTE_LIST);
    }
}
