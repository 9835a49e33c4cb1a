package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;

class AnswerTest {

    private static final Call DEREGISTER = new Call.Deregister(HandleRef.NULL);
    private static final Call REGISTER = new Call.Register(ProtocolFamily.IP, 8, EventArg.NONE, 0);
    private static final Call COUNT = new Call.NetworkCount(ProtocolFamily.IP);

    @Test
    void the_number_259_has_the_name_that_its_function_gives_it() {
        Reply reply = new Reply.StatusReply(new Status(259));

        assertThat(new Answer(new Call.EnumerateNext(HandleRef.NULL), reply).describe())
                .isEqualTo("ERROR_NO_MORE_ROUTES");
        assertThat(new Answer(DEREGISTER, reply).describe()).isEqualTo("259");
    }

    @Test
    void a_refused_registration_is_told_from_an_accepted_one() {
        Answer refused = new Answer(REGISTER, new Reply.HandleReply(Handle.NULL, Status.ERROR_CLIENT_ALREADY_EXISTS));
        Answer accepted = new Answer(REGISTER, new Reply.HandleReply(new Handle(7), Status.NO_ERROR));

        assertThat(refused.describe()).isEqualTo("NULL with ERROR_CLIENT_ALREADY_EXISTS");
        assertThat(refused.isSuccess()).isFalse();
        assertThat(accepted.describe()).isEqualTo("a handle");
        assertThat(accepted.isSuccess()).isTrue();
    }

    @Test
    void zero_networks_come_with_the_last_error() {
        assertThat(new Answer(COUNT, new Reply.CountReply(0, Status.NO_ERROR)).describe())
                .isEqualTo("0 with NO_ERROR");
        assertThat(new Answer(COUNT, new Reply.CountReply(3, new Status(4711))).describe())
                .isEqualTo("3");
    }

    @Test
    void a_change_is_named_with_or_without_its_status() {
        Call delete = new Call.DeleteRoute(HandleRef.NULL, RouteRows.empty(ProtocolFamily.IP));
        Answer answer = new Answer(delete, new Reply.ChangeReply(Status.NO_ERROR, 2, null, null));

        assertThatCode(() -> answer.mustBe("NO_ERROR")).doesNotThrowAnyException();
        assertThatCode(() -> answer.mustBe("NO_ERROR with RTM_ROUTE_DELETED")).doesNotThrowAnyException();
        assertThatThrownBy(() -> answer.mustBe("NO_ERROR with RTM_ROUTE_ADDED")).isInstanceOf(AssertionError.class);
    }

    @Test
    void one_of_several_answers_is_enough() {
        Answer answer = new Answer(DEREGISTER, new Reply.StatusReply(Status.ERROR_INVALID_HANDLE));

        assertThatCode(() -> answer.mustBe("NO_ERROR or ERROR_INVALID_HANDLE")).doesNotThrowAnyException();
        assertThatThrownBy(() -> answer.mustBe("NO_ERROR"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("RtmDeregisterClient NULL")
                .hasMessageContaining("ERROR_INVALID_HANDLE");
    }

    @ParameterizedTest
    @ValueSource(ints = {39, 40, 41})
    void an_age_may_lie_anywhere_in_its_range(int seconds) {
        assertThatCode(() -> age(seconds).mustBe("an age of 39 to 41 seconds")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {38, 42, -1})
    void an_age_outside_its_range_is_refused(int seconds) {
        assertThatThrownBy(() -> age(seconds).mustBe("an age of 39 to 41 seconds"))
                .isInstanceOf(AssertionError.class);
    }

    private static Answer age(int seconds) {
        Call call = new Call.RouteAge(RouteRef.of(RouteRows.empty(ProtocolFamily.IP)));
        return new Answer(call, new Reply.AgeReply(seconds, Status.NO_ERROR));
    }

    @Test
    void a_lack_of_resources_is_seen_in_the_last_error_too() {
        Answer refused = new Answer(REGISTER, new Reply.HandleReply(Handle.NULL, Status.ERROR_NOT_ENOUGH_MEMORY));
        Answer stale = new Answer(REGISTER, new Reply.HandleReply(new Handle(7), Status.ERROR_NOT_ENOUGH_MEMORY));

        assertThat(refused.isLackOfResources()).isTrue();
        assertThat(stale.isLackOfResources()).isFalse();
    }
}
