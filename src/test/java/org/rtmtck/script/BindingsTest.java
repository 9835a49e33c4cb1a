package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.rtmtck.script.Fixtures.IPX_ROUTE;
import static org.rtmtck.script.Fixtures.ROUTE;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;

class BindingsTest {

    private final Bindings bindings = new Bindings();

    @BeforeEach
    void bind() {
        bindings.bind("A", new Reply.HandleReply(new Handle(0x10), Status.NO_ERROR));
        bindings.bind("E", new Reply.HandleReply(new Handle(0x20), Status.NO_ERROR));
        bindings.bind("R", new Reply.RouteReply(Status.NO_ERROR, ROUTE));
        bindings.bindEvent("A", new Handle(0x104));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RtmDeregisterClient A                 | RtmDeregisterClient 0x10
            RtmDeregisterClient A.event           | RtmDeregisterClient 0x104
            RtmDeregisterClient A^0x1             | RtmDeregisterClient 0x11
            RtmDeregisterClient A^0x10            | RtmDeregisterClient NULL
            RtmDeregisterClient B                 | RtmDeregisterClient NULL
            RtmDeregisterClient B.event           | RtmDeregisterClient NULL
            RtmDeregisterClient B^0x1             | RtmDeregisterClient 0x1
            RtmDeregisterClient 0x7               | RtmDeregisterClient 0x7
            RtmAddRoute A 10.0.0.0/8 ttl 5 no-previous     | RtmAddRoute 0x10 10.0.0.0/8 ttl 5 no-previous
            RtmDeleteRoute A 10.0.0.0/8 no-current         | RtmDeleteRoute 0x10 10.0.0.0/8 no-current
            RtmBlockDeleteRoutes A protocol proto 13       | RtmBlockDeleteRoutes 0x10 protocol proto 13
            RtmDequeueRouteChangeMessage A no-current      | RtmDequeueRouteChangeMessage 0x10 no-current
            RtmRegisterClient ip 13                        | RtmRegisterClient ip 13
            RtmRegisterClient ip 13 event                  | RtmRegisterClient ip 13 event
            RtmRegisterClient ip 13 event:A single-route   | RtmRegisterClient ip 13 event:0x104 single-route
            RtmRegisterClient ip 13 event:B flags 0x2      | RtmRegisterClient ip 13 flags 0x2
            RtmIsRoute ip 10.0.0.0/8 no-best      | RtmIsRoute ip 10.0.0.0/8 no-best
            RtmGetNetworkCount ipx                | RtmGetNetworkCount ipx
            RtmGetRouteAge R                      | RtmGetRouteAge 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmGetRouteAge 10.0.0.0/8             | RtmGetRouteAge 10.0.0.0/8
            RtmCreateEnumerationHandle ip all     | RtmCreateEnumerationHandle ip all
            RtmEnumerateGetNextRoute E            | RtmEnumerateGetNextRoute 0x20
            RtmCloseEnumerationHandle E           | RtmCloseEnumerationHandle 0x20
            RtmGetFirstRoute ip best R            | RtmGetFirstRoute ip best 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmGetNextRoute ip all R              | RtmGetNextRoute ip all 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            """)
    void names_in_a_call_are_replaced_by_what_they_stand_for(String call, String resolved) throws ScriptException {
        assertThat(bindings.resolve(LineCodec.parseCall(call))).isEqualTo(LineCodec.parseCall(resolved));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RtmGetRouteAge S", "RtmGetFirstRoute ip all S", "RtmGetNextRoute ip all S"})
    void a_call_with_a_route_that_is_not_known_cannot_be_made(String call) throws ScriptException {
        assertThat(bindings.resolve(LineCodec.parseCall(call))).isNull();
    }

    @Test
    void the_latest_reply_counts() {
        bindings.bind("A", new Reply.HandleReply(new Handle(0x11), Status.NO_ERROR));
        bindings.bind("R", new Reply.BestReply(true, Status.NO_ERROR, IPX_ROUTE));

        assertThat(bindings.resolve(HandleRef.named("A"))).isEqualTo(new Handle(0x11));
        assertThat(bindings.resolve(RouteRef.named("R"))).isEqualTo(IPX_ROUTE);
    }

    @Test
    void a_failed_call_binds_the_null_handle() {
        bindings.bind("A", new Reply.HandleReply(Handle.NULL, Status.ERROR_INVALID_PARAMETER));

        assertThat(bindings.resolve(HandleRef.named("A"))).isEqualTo(Handle.NULL);
    }

    static Stream<Reply> repliesWithoutHandleAndRoute() {
        return Stream.of(
                new Reply.RouteReply(Status.ERROR_NO_ROUTES, null),
                new Reply.BestReply(false, Status.NO_ERROR, null),
                new Reply.StatusReply(Status.NO_ERROR),
                new Reply.Abnormal(Reply.AbnormalKind.THREW, ""));
    }

    @ParameterizedTest
    @MethodSource("repliesWithoutHandleAndRoute")
    void a_reply_without_handle_and_route_leaves_a_name_as_it_was(Reply reply) {
        bindings.bind("R", reply);
        bindings.bind("A", reply);

        assertThat(bindings.resolve(RouteRef.named("R"))).isEqualTo(ROUTE);
        assertThat(bindings.resolve(HandleRef.named("A"))).isEqualTo(new Handle(0x10));
    }

    @Test
    void the_event_of_a_registration_can_be_bound_and_taken_away() {
        assertThat(bindings.eventOf("A")).isEqualTo(new Handle(0x104));
        assertThat(bindings.eventOf("B")).isNull();

        bindings.bindEvent("A", Handle.NULL);

        assertThat(bindings.eventOf("A")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RtmDeregisterClient A",
                "RtmDeregisterClient A.event",
                "RtmDeregisterClient A^0x1",
                "RtmAddRoute A 10.0.0.0/8",
                "RtmDeleteRoute A 10.0.0.0/8",
                "RtmBlockDeleteRoutes A all",
                "RtmDequeueRouteChangeMessage A",
                "RtmRegisterClient ip 13 event:A",
                "RtmEnumerateGetNextRoute A",
                "RtmCloseEnumerationHandle A",
                "RtmGetRouteAge A",
                "RtmGetFirstRoute ip all A",
                "RtmGetNextRoute ip all A"
            })
    void a_call_names_what_it_uses(String call) throws ScriptException {
        assertThat(NamesOf.call(LineCodec.parseCall(call))).isEqualTo(List.of("A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RtmDeregisterClient NULL",
                "RtmRegisterClient ip 13 event",
                "RtmRegisterClient ip 13 event:0x104",
                "RtmIsRoute ip 10.0.0.0/8",
                "RtmGetNetworkCount ip",
                "RtmGetRouteAge 10.0.0.0/8",
                "RtmCreateEnumerationHandle ip all",
                "RtmGetFirstRoute ip all",
                "RtmGetNextRoute ip all 10.0.0.0/8"
            })
    void a_call_without_references_names_nothing(String call) throws ScriptException {
        assertThat(NamesOf.call(LineCodec.parseCall(call))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A = RtmRegisterClient ip 13, true",
        "E = RtmCreateEnumerationHandle ip all, true",
        "X = RtmDeregisterClient 0x10, false",
        "X = RtmGetNetworkCount ip, false"
    })
    void aNameIsBoundToWhatCanHaveOneAndAScriptWithAnotherCannotBeRead(String line, boolean bindable) {
        Matcher function = Pattern.compile("Rtm\\w+").matcher(line);
        assertThat(function.find()).isTrue();

        assertThat(Statement.Invoke.canBind(RtmFunction.named(function.group()).orElseThrow()))
                .isEqualTo(bindable);
        assertThat(catchThrowable(() -> ScriptParser.parse("script", line)) == null)
                .isEqualTo(bindable);
    }
}
