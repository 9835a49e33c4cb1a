package org.rtmtck.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Capability;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.Limits;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;

/** What golden traces cannot show: what a caller of the model must not do, and where it forgets. */
class ModelTest {

    @Test
    void a_reply_of_another_function_is_the_callers_mistake() {
        ModelState state =
                ModelState.initial(new Settings(EnumSet.allOf(Capability.class), Limits.NONE, true, true, true), 0);
        Call count = new Call.NetworkCount(ProtocolFamily.IP);

        assertThatThrownBy(() -> Model.judge(state, count, new Reply.StatusReply(Status.NO_ERROR), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be answered by");
    }

    @Test
    void of_what_left_a_network_the_latest_sixty_four_are_known() {
        IpRoute route = new IpRoute(
                0,
                13,
                1,
                ProtocolSpecificData.ZERO,
                new IpNetwork(0x0a00_0000, 0xff00_0000),
                IpNextHop.host(0xc000_0201),
                IpSpecificData.ofMetric(5));
        Entry entry = new Entry(
                KnownRoute.added(route, 13),
                1,
                TimeToLive.INFINITE,
                Long.MAX_VALUE,
                true,
                1,
                new EntryFacts(false, false, false, false, 0));
        NetworkState network = NetworkState.empty(route.network());
        for (int i = 0; i < 65; i++) {
            network = network.remember(new Departed(entry, Cause.DELETED, i, false));
        }

        assertThat(network.departed()).hasSize(64);
        assertThat(network.departed().get(0).serial()).isEqualTo(1);
    }
}
