package org.rtmtck.rtm2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rtmtck.rtm2.V2Status.ERROR_ACCESS_DENIED;
import static org.rtmtck.rtm2.V2Status.ERROR_NOT_FOUND;
import static org.rtmtck.rtm2.V2Status.NO_ERROR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;

class NextHopFunctionsTest {

    private final Lab lab = new Lab();
    private final NextHopFunctions nextHops = lab.rtm.nextHops();
    private final EntityHandle ospf = lab.register(13);
    private final EntityHandle rip = lab.register(8);

    @Test
    void an_equal_next_hop_of_the_same_owner_is_the_same_object() {
        NextHopHandle hop = lab.hop(ospf, 1);

        assertThat(lab.hop(ospf, 1)).isEqualTo(hop);
        assertThat(lab.hop(rip, 1)).isNotEqualTo(hop);
        assertThat(nextHops.findNextHop(ospf, new NextHopInfo(NetAddress.host(0xC0000201), 1))
                        .get())
                .isEqualTo(hop);
        assertThat(nextHops.findNextHop(ospf, new NextHopInfo(NetAddress.host(0xC0000201), 2))
                        .status())
                .isEqualTo(ERROR_NOT_FOUND);
    }

    @Test
    void a_successful_deletion_uses_up_the_handle() {
        NextHopHandle hop = lab.hop(ospf, 1);

        assertThat(nextHops.deleteNextHop(ospf, hop)).isEqualTo(NO_ERROR);
        assertThatThrownBy(() -> nextHops.releaseNextHops(ospf, List.of(hop))).isInstanceOf(ForbiddenCall.class);
    }

    @Test
    void an_enumeration_shows_the_next_hops_of_all_owners() {
        NextHopHandle own = lab.hop(ospf, 1);
        NextHopHandle foreign = lab.hop(rip, 1);
        EnumHandle enumeration = lab.rtm.enumerations().createNextHopEnum(ospf).get();

        List<NextHopHandle> found =
                lab.rtm.enumerations().getEnumNextHops(ospf, enumeration, 10).get();

        assertThat(found).containsExactlyInAnyOrder(own, foreign);
        assertThat(nextHops.getNextHopInfo(ospf, foreign).get().owner()).isEqualTo(rip);
        assertThat(nextHops.deleteNextHop(ospf, foreign)).isEqualTo(ERROR_ACCESS_DENIED);
    }
}
