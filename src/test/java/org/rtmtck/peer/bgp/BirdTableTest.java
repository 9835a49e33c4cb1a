package org.rtmtck.peer.bgp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rtmtck.peer.bgp.DaemonControl.TableEntry;
import org.rtmtck.peer.support.Prefix;

class BirdTableTest {

    private static final String ANSWER = """
            1007-Table master4:
             10.0.0.0/8           unreachable [c2 14:31:34.055 from 127.16.0.3] * (100/-) [i]
            1008-\tType: BGP univ
            1012-\tBGP.origin: IGP
             \tBGP.as_path:\s
             \tBGP.next_hop: 192.0.2.1
             \tBGP.med: 4294967295
             \tBGP.local_pref: 997
             \tBGP.community: (1,2)
            1007-                     unreachable [c1 14:31:34.055 from 127.16.0.2] (100/-) [i]
            1008-\tType: BGP univ
            1012-\tBGP.origin: IGP
             \tBGP.as_path:\s
             \tBGP.next_hop: 192.0.2.2
             \tBGP.local_pref: 880
            1007-10.1.0.0/16          unreachable [c1 14:31:34.055 from 127.16.0.2] * (100/-) [i]
            1012-\tBGP.local_pref: 880
            0000\s
            """;

    @Test
    void routes_are_read_with_network_attributes_and_selection() {
        assertThat(new BirdTable().read(ANSWER.lines()))
                .containsExactly(
                        entry("10.0.0.0/8", new PathAttributes(0xC0000201, 997, -1, 0x10002), true),
                        entry("10.0.0.0/8", new PathAttributes(0xC0000202, 880, 0, 0), false),
                        entry("10.1.0.0/16", new PathAttributes(0, 880, 0, 0), true));
    }

    private static TableEntry entry(String prefix, PathAttributes attributes, boolean best) {
        return new TableEntry(Prefix.parse(prefix), attributes, best);
    }
}
