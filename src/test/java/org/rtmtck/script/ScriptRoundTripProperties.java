package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmtck.script.Fixtures.FILE;
import static org.rtmtck.script.Fixtures.PRELUDE;
import static org.rtmtck.script.Fixtures.PRELUDE_LINES;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.rtmtck.api.RtmFunction;

class ScriptRoundTripProperties {

    @Property(tries = 400, seed = "1")
    void a_script_that_is_printed_parses_back_to_the_same_statements(@ForAll("scripts") Script script)
            throws ScriptException {
        String text = ScriptPrinter.print(script);

        Script parsed = ScriptParser.parse(FILE, PRELUDE + text);

        assertThat(parsed.statements()).endsWith(script.statements().toArray(new Statement[0]));
        assertThat(parsed.lines()).hasSize(PRELUDE_LINES + script.lines().size());
        assertThat(ScriptPrinter.print(parsed)).endsWith(text);
    }

    @Property(tries = 500, seed = "2")
    void a_call_that_is_printed_parses_back_to_the_same_call(@ForAll("calls") Call call) throws ScriptException {
        assertThat(LineCodec.parseCall(ScriptPrinter.print(call))).isEqualTo(call);
    }

    @Property(tries = 500, seed = "3")
    void a_reply_that_is_printed_parses_back_to_the_same_reply(@ForAll("replies") Tuple2<RtmFunction, Reply> reply)
            throws ScriptException {
        String text = ScriptPrinter.print(reply.get2(), reply.get1());

        assertThat(LineCodec.parseReply(text, reply.get1())).isEqualTo(reply.get2());
    }

    @Provide
    Arbitrary<Script> scripts() {
        return ScriptArbitraries.scripts();
    }

    @Provide
    Arbitrary<Call> calls() {
        return CallArbitraries.calls();
    }

    @Provide
    Arbitrary<Tuple2<RtmFunction, Reply>> replies() {
        return Arbitraries.of(RtmFunction.class)
                .flatMap(function -> ReplyArbitraries.replies(function).map(reply -> Tuple.of(function, reply)));
    }
}
