package org.rtmtck.rtm2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rtmtck.rtm2.V2Status.ERROR_NOT_SUPPORTED;
import static org.rtmtck.rtm2.V2Status.NO_ERROR;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;

class AgeingTest {

    private final Lab lab = new Lab();

    private void addFor(EntityHandle entity, int millis) {
        NextHopHandle hop = lab.hop(entity, 1);
        AddedRoute added = lab.rtm
                .routes()
                .addRouteToDest(entity, Lab.NET, Lab.via(hop, 5), millis, Set.of())
                .get();
        lab.rtm.routes().releaseRoutes(entity, List.of(added.route()));
    }

    @Test
    void lifetimes_are_milliseconds() {
        EntityHandle entity = lab.register(13);
        addFor(entity, 180);

        lab.clock.advance(Duration.ofMillis(179));
        assertThat(lab.hasRoute(entity, Lab.NET)).isTrue();
        lab.clock.advance(Duration.ofMillis(1));
        assertThat(lab.hasRoute(entity, Lab.NET)).isFalse();
    }

    @Test
    void adding_again_starts_a_new_lifetime() {
        EntityHandle entity = lab.register(13);
        addFor(entity, 100);
        lab.clock.advance(Duration.ofMillis(60));
        addFor(entity, 100);
        lab.clock.advance(Duration.ofMillis(60));

        assertThat(lab.hasRoute(entity, Lab.NET)).isTrue();
        addFor(entity, RouteFunctions.INFINITE);
        lab.clock.advance(Duration.ofDays(50));
        assertThat(lab.hasRoute(entity, Lab.NET)).isTrue();
    }

    @Test
    void the_owner_is_asked_and_has_the_route_deleted_by_saying_not_supported() {
        EntityHandle entity = lab.registerListener(13, (e, event) -> ERROR_NOT_SUPPORTED);
        addFor(entity, 100);

        lab.clock.advance(Duration.ofMillis(100));

        assertThat(lab.events).singleElement().isInstanceOf(Event.RouteExpired.class);
        assertThat(lab.hasRoute(entity, Lab.NET)).isFalse();
    }

    @Test
    void after_any_other_answer_the_route_stays_and_the_handle_is_the_owners() {
        EntityHandle entity = lab.registerListener(13, (e, event) -> NO_ERROR);
        addFor(entity, 100);
        int before = lab.rtm.outstanding(entity).size();

        lab.clock.advance(Duration.ofMillis(100));

        assertThat(lab.hasRoute(entity, Lab.NET)).isTrue();
        assertThat(lab.rtm.outstanding(entity)).hasSize(before + 1);
    }

    @Test
    void releasing_the_handle_and_having_the_route_deleted_is_one_release_too_many() {
        EntityHandle entity = lab.registerListener(13, (e, event) -> {
            if (event instanceof Event.RouteExpired expired) {
                lab.rtm.routes().releaseRoutes(e, List.of(expired.route()));
            }
            return ERROR_NOT_SUPPORTED;
        });
        addFor(entity, 100);

        assertThatThrownBy(() -> lab.clock.advance(Duration.ofMillis(100))).isInstanceOf(ForbiddenCall.class);
    }

    @Test
    void nobody_is_asked_after_the_deregistration() {
        EntityHandle entity = lab.registerListener(13, (e, event) -> ERROR_NOT_SUPPORTED);
        addFor(entity, 100);
        lab.rtm.entities().deregisterEntity(entity);

        lab.clock.advance(Duration.ofMillis(200));

        assertThat(lab.events).isEmpty();
    }
}
