package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Status;
import org.rtmtck.reference.ClientChoice.AfterLack;
import org.rtmtck.reference.ClientChoice.Families;
import org.rtmtck.reference.ClientChoice.FirstCheck;
import org.rtmtck.reference.ClientChoice.Handles;
import org.rtmtck.reference.ClientChoice.LastErrorValue;
import org.rtmtck.reference.ClientChoice.OwnEvent;
import org.rtmtck.reference.ClientChoice.SameProtocolInBothFamilies;

class ClientChoiceTest {

    private static <C extends Enum<C> & Choice> Fixture with(C answer) {
        return new Fixture(Choices.DEFAULT.with(answer));
    }

    @ParameterizedTest
    @CsvSource({"BOTH,true,true", "IP_ONLY,true,false", "IPX_ONLY,false,true"})
    void families(Families families, boolean ip, boolean ipx) {
        Fixture fixture = with(families);

        assertThat(!fixture.rtm.registerClient(Fixture.IP, 13, null, 0).isNull())
                .isEqualTo(ip);
        assertThat(!fixture.rtm.registerClient(Fixture.IPX, 13, null, 0).isNull())
                .isEqualTo(ipx);
    }

    @Test
    void same_protocol_refused_in_the_second_family_until_the_first_is_free() {
        Fixture fixture = with(SameProtocolInBothFamilies.REFUSED);
        Handle ip = fixture.rtm.registerClient(Fixture.IP, 13, null, 0);

        assertThat(fixture.rtm.registerClient(Fixture.IPX, 13, null, 0)).isEqualTo(Handle.NULL);
        assertThat(fixture.environment.lastError().get()).isEqualTo(Status.ERROR_CLIENT_ALREADY_EXISTS);
        fixture.rtm.deregisterClient(ip);
        assertThat(fixture.rtm.registerClient(Fixture.IPX, 13, null, 0)).isNotEqualTo(Handle.NULL);
    }

    @Test
    void reused_handles_come_back_once_they_are_free() {
        Fixture fixture = with(Handles.REUSED);
        Handle first = fixture.register(13);
        Handle second = fixture.register(8);
        fixture.rtm.deregisterClient(first);

        assertThat(fixture.register(14)).isEqualTo(first).isNotEqualTo(second);
    }

    @Test
    void handles_numbered_by_kind_can_be_equal() {
        Fixture fixture = with(Handles.NUMBERED_BY_KIND);
        Handle client = fixture.register(13);
        fixture.add(client, Fixture.route(Fixture.N1, 5));
        Handle enumeration = fixture.rtm.createEnumerationHandle(Fixture.IP, 0, Fixture.route(0, 0));

        assertThat(enumeration).isEqualTo(client);
        assertThat(fixture.rest(enumeration)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"LEFT_ALONE,false,false", "LEFT_ALONE,true,true", "SIGNALLED,false,true", "RESET,true,false"})
    void own_event(OwnEvent answer, boolean before, boolean after) {
        Fixture fixture = with(answer);
        Fixture.Observer leaver = fixture.observe(13);
        if (before) {
            leaver.event.set();
        }

        fixture.rtm.deregisterClient(leaver.handle);

        assertThat(leaver.event.isSet()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"HANDLE,6", "RESOURCES,1450"})
    void first_check(FirstCheck answer, int code) {
        Fixture fixture = with(answer);
        fixture.environment.refuse(1);

        assertThat(fixture.rtm.deregisterClient(Handle.NULL)).isEqualTo(new Status(code));
    }

    @ParameterizedTest
    @CsvSource({"NOTHING_HAPPENED,2,true", "SOME_ROUTES_GONE,1,true", "ALL_ROUTES_GONE,0,true", "CLIENT_GONE,0,false"})
    void after_lack(AfterLack answer, int routes, boolean registered) {
        Fixture fixture = with(answer);
        Handle client = fixture.register(13);
        fixture.add(client, Fixture.route(Fixture.N1, 5));
        fixture.add(client, Fixture.route(Fixture.N2, 5));
        Fixture.Observer observer = fixture.observe(14);
        fixture.environment.refuse(1);

        assertThat(fixture.rtm.deregisterClient(client)).isEqualTo(Status.ERROR_NO_SYSTEM_RESOURCES);

        assertThat(fixture.routes()).hasSize(routes);
        assertThat(observer.messages()).hasSize(2 - routes);
        assertThat(fixture.register(13).isNull()).isEqualTo(registered);
        assertThat(fixture.rtm.deregisterClient(client))
                .isEqualTo(registered ? Status.NO_ERROR : Status.ERROR_INVALID_HANDLE);
        assertThat(fixture.routes()).isEqualTo(List.of());
    }

    @Test
    void a_client_that_could_not_leave_is_told_what_it_lost() {
        Fixture fixture = with(AfterLack.ALL_ROUTES_GONE);
        Fixture.Observer leaver = fixture.observe(13);
        fixture.add(leaver.handle, Fixture.route(Fixture.N1, 5));
        fixture.environment.refuse(1);

        fixture.rtm.deregisterClient(leaver.handle);

        assertThat(leaver.messages()).containsExactly("DELETED 13 a010000 if1 5 m5 > -");
    }

    @Test
    void last_error_set_to_the_result() {
        Fixture fixture = with(LastErrorValue.SET_TO_RESULT);

        fixture.rtm.deregisterClient(Handle.NULL);

        assertThat(fixture.environment.lastError().get()).isEqualTo(Status.ERROR_INVALID_HANDLE);
    }

    @Test
    void reused_enumeration_handles_come_back_once_they_are_closed() {
        Fixture fixture = with(Handles.REUSED);
        fixture.add(fixture.register(13), Fixture.route(Fixture.N1, 5));
        Handle first = fixture.rtm.createEnumerationHandle(Fixture.IP, 0, Fixture.route(0, 0));

        fixture.rtm.closeEnumerationHandle(first);

        assertThat(fixture.register(8)).isNotEqualTo(first);
        assertThat(fixture.rtm.createEnumerationHandle(Fixture.IP, 0, Fixture.route(0, 0)))
                .isEqualTo(first);
        assertThat(fixture.rtm.createEnumerationHandle(Fixture.IP, 0, Fixture.route(0, 0)))
                .isNotEqualTo(first);
    }
}
