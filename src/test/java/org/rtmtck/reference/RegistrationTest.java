package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;

class RegistrationTest extends Fixture {

    private static final Status MARKER = new Status(4711);

    @Test
    void returns_a_handle_and_leaves_the_last_error_alone() {
        environment.lastError().set(MARKER);

        assertThat(register(OSPF)).isNotEqualTo(Handle.NULL);
        assertThat(environment.lastError().get()).isEqualTo(MARKER);
    }

    @Test
    void refuses_a_protocol_that_has_a_client() {
        Handle first = register(OSPF);

        assertThat(register(OSPF)).isEqualTo(Handle.NULL);
        assertThat(environment.lastError().get()).isEqualTo(Status.ERROR_CLIENT_ALREADY_EXISTS);
        assertThat(add(first, route(N1, 5))).isEqualTo("ADDED");
    }

    @Test
    void accepts_one_protocol_in_both_families() {
        Handle ip = rtm.registerClient(IP, OSPF, null, 0);
        Handle ipx = rtm.registerClient(IPX, OSPF, null, 0);

        assertThat(ipx).isNotEqualTo(Handle.NULL).isNotEqualTo(ip);
    }

    @Test
    void refuses_unknown_families_and_flags() {
        assertThat(rtm.registerClient(new ProtocolFamily(2), OSPF, null, 0)).isEqualTo(Handle.NULL);
        assertThat(environment.lastError().get()).isEqualTo(Status.ERROR_INVALID_PARAMETER);

        environment.lastError().set(MARKER);
        assertThat(rtm.registerClient(IP, OSPF, null, 2)).isEqualTo(Handle.NULL);
        assertThat(environment.lastError().get()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
    }

    @Test
    void never_gives_out_a_handle_twice() {
        Set<Handle> handles = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Handle handle = register(OSPF);
            assertThat(handles.add(handle)).isTrue();
            add(handle, route(N1, 5));
            assertThat(handles.add(rtm.createEnumerationHandle(IP, 0, route(0, 0))))
                    .isTrue();
            rtm.deregisterClient(handle);
        }
    }
}
