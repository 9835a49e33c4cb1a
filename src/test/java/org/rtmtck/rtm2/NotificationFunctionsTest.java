package org.rtmtck.rtm2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rtmtck.rtm2.V2Status.ERROR_NO_MORE_ITEMS;
import static org.rtmtck.rtm2.V2Status.ERROR_NO_SYSTEM_RESOURCES;
import static org.rtmtck.rtm2.V2Status.NO_ERROR;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;

class NotificationFunctionsTest {

    private final Lab lab = new Lab();
    private final NotificationFunctions notifications = lab.rtm.notifications();
    private final EntityHandle ospf = lab.register(13);
    private final EntityHandle listener = lab.registerListener(8, (entity, event) -> NO_ERROR);
    private final NotifyHandle notify = notifications
            .registerForChangeNotification(listener, Set.of(View.UNICAST), ChangeType.BEST)
            .get();

    @Test
    void several_changes_of_a_destination_become_one_and_only_the_latest_state_is_told() {
        lab.addQuietly(ospf, Lab.NET, 5);
        lab.addQuietly(ospf, Lab.NET, 4);
        lab.addQuietly(ospf, Lab.NET, 3);

        Result<List<DestInfo>> changed = notifications.getChangedDests(listener, notify, 10);

        assertThat(lab.events).containsExactly(new Event.ChangeNotification(notify));
        assertThat(changed.status()).isEqualTo(ERROR_NO_MORE_ITEMS);
        assertThat(changed.get()).singleElement().satisfies(info -> {
            assertThat(info.address()).isEqualTo(Lab.NET);
            assertThat(info.route(View.UNICAST)).isPresent();
        });
    }

    @Test
    void the_listener_is_woken_again_once_it_has_seen_that_there_are_no_more() {
        lab.addQuietly(ospf, Lab.NET, 5);
        notifications.getChangedDests(listener, notify, 10);
        lab.addQuietly(ospf, Lab.OTHER_NET, 5);

        assertThat(lab.events).hasSize(2);
    }

    @Test
    void a_lost_destination_is_told_without_a_route() {
        var route = lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        notifications.getChangedDests(listener, notify, 10);
        lab.rtm.routes().deleteRouteToDest(ospf, route);

        assertThat(notifications.getChangedDests(listener, notify, 10).get())
                .singleElement()
                .satisfies(info -> assertThat(info.route(View.UNICAST)).isEmpty());
    }

    @Test
    void a_worse_route_is_no_change_of_the_best() {
        lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5));
        notifications.getChangedDests(listener, notify, 10);
        lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 2), 6));

        assertThat(notifications.getChangedDests(listener, notify, 10).get()).isEmpty();
    }

    @Test
    void a_change_in_another_view_is_not_told() {
        lab.add(ospf, Lab.NET, Lab.via(lab.hop(ospf, 1), 5).withViews(Set.of(View.MULTICAST)));

        assertThat(lab.events).isEmpty();
    }

    @Test
    void whether_an_entity_hears_of_its_own_changes_is_open() {
        assertThat(eventsOfAnOwnChange(true)).hasSize(1);
        assertThat(eventsOfAnOwnChange(false)).isEmpty();
    }

    private static List<Event> eventsOfAnOwnChange(boolean hears) {
        Lab own = new Lab(c -> c.withOwnerHearsOwnChanges(hears));
        EntityHandle entity = own.registerListener(13, (e, event) -> NO_ERROR);
        own.rtm.notifications().registerForChangeNotification(entity, View.ALL, ChangeType.BEST);
        own.addQuietly(entity, Lab.NET, 5);
        return own.events;
    }

    @Test
    void changed_destinations_have_a_release_of_their_own() {
        lab.addQuietly(ospf, Lab.NET, 5);
        List<DestInfo> changed =
                notifications.getChangedDests(listener, notify, 10).get();

        assertThatThrownBy(() -> lab.rtm.destinations().releaseDests(listener, changed))
                .isInstanceOfSatisfying(
                        ForbiddenCall.class,
                        m -> assertThat(m.rule()).isEqualTo(CallerRule.EACH_STRUCTURE_HAS_ITS_RELEASE));
        assertThat(notifications.releaseChangedDests(listener, notify, changed)).isEqualTo(NO_ERROR);
        assertThat(notifications.deregisterFromChangeNotification(listener, notify))
                .isEqualTo(NO_ERROR);
        assertThat(lab.rtm.outstanding(listener)).isEmpty();
    }

    @Test
    void notifications_run_out() {
        Lab small = new Lab(c -> c.withLimits(32, 1, 1));
        EntityHandle entity = small.register(13);
        NotificationFunctions few = small.rtm.notifications();
        few.registerForChangeNotification(entity, View.ALL, ChangeType.ALL);

        assertThat(few.registerForChangeNotification(entity, View.ALL, ChangeType.ALL)
                        .status())
                .isEqualTo(ERROR_NO_SYSTEM_RESOURCES);
    }
}
