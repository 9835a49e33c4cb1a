package org.rtmtck.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.rtmtck.api.RtmFunction;

/** Scripts and traces of everything that the call language can express. */
final class ScriptArbitraries {

    private ScriptArbitraries() {}

    /** Lines after the prelude of {@link Fixtures}, whose names they use. */
    static Arbitrary<Script> scripts() {
        return steps().list().ofMaxSize(12).map(ScriptArbitraries::script);
    }

    /** A statement; a call of a thread may be marked to be answered later. */
    private record Step(Statement statement, boolean isAnsweredLater) {}

    private static Arbitrary<Step> steps() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, control().map(s -> new Step(s, false))),
                Tuple.of(
                        4,
                        Combinators.combine(invokes(), Arbitraries.of(true, false))
                                .as((invoke, later) -> new Step(invoke, later && invoke.thread() != null))));
    }

    private static Arbitrary<Statement> control() {
        Arbitrary<String> names = Arbitraries.of("A", "B");
        return Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(0, Statement.AdvanceClock.MAX.toMillis())
                        .map(ms -> new Statement.AdvanceClock(Duration.ofMillis(ms))),
                Arbitraries.integers().greaterOrEqual(1).map(Statement.FailResource::new),
                Arbitraries.just(new Statement.Settle()),
                Combinators.combine(names, Arbitraries.of(true, false).injectNull(0.3))
                        .as(Statement.WaitEvent::new),
                Combinators.combine(names, Arbitraries.of(true, false)).as(Statement.WriteEvent::new));
    }

    private static Arbitrary<Statement.Invoke> invokes() {
        return CallArbitraries.calls()
                .flatMap(call -> Combinators.combine(
                                Arbitraries.of("t1", "t2", "_T").injectNull(0.5),
                                bindings(call.function()).injectNull(0.5),
                                ReplyArbitraries.replies(call.function()).injectNull(0.4))
                        .as((thread, binding, reply) -> new Statement.Invoke(thread, binding, call, reply)));
    }

    /** Names for what the function returns, of the kind that they have in the prelude. */
    private static Arbitrary<String> bindings(RtmFunction function) {
        return switch (function) {
            case REGISTER_CLIENT -> Arbitraries.of("A", "B", "Client_9");
            case CREATE_ENUMERATION_HANDLE -> Arbitraries.of("E", "Enumeration");
            case ENUMERATE_GET_NEXT_ROUTE, GET_FIRST_ROUTE, GET_NEXT_ROUTE, IS_ROUTE -> Arbitraries.of("R", "S");
            default -> Arbitraries.just(null);
        };
    }

    /** Puts the late replies where the thread calls again, or at the end. */
    private static Script script(List<Step> steps) {
        List<Statement> statements = new ArrayList<>();
        Map<String, Reply> late = new HashMap<>();
        for (Step step : steps) {
            if (!(step.statement() instanceof Statement.Invoke invoke)) {
                statements.add(step.statement());
                continue;
            }
            Reply answer = late.remove(invoke.thread());
            if (answer != null) {
                statements.add(new Statement.Respond(invoke.thread(), answer));
            }
            boolean isLate = step.isAnsweredLater() && invoke.reply() != null;
            statements.add(isLate ? invoke.withReply(null) : invoke);
            if (isLate) {
                late.put(invoke.thread(), invoke.reply());
            }
        }
        late.forEach((thread, reply) -> statements.add(new Statement.Respond(thread, reply)));
        return Script.of(statements);
    }
}
