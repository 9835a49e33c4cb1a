package org.rtmtck.script;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the statements that are not calls of RTM: those for the kit, and the event functions. */
final class ControlReader {

    private static final Pattern STEP = Pattern.compile("\\+([0-9]{1,12})(ms|s|m|h)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms",
            Duration.ofMillis(1),
            "s",
            Duration.ofSeconds(1),
            "m",
            Duration.ofMinutes(1),
            "h",
            Duration.ofHours(1));

    private final Tokens tokens;
    private final Scope scope;

    private ControlReader(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /** The statement, null if the line holds something else. */
    static @Nullable Statement read(Tokens tokens, Scope scope) throws ScriptException {
        ControlReader reader = new ControlReader(tokens, scope);
        return switch (tokens.peek()) {
            case "clock" -> reader.clock();
            case "settle" -> reader.settle();
            case "fail-resource" -> reader.failResource();
            case "WaitForSingleObject" -> reader.waitEvent();
            case "SetEvent", "ResetEvent" -> reader.writeEvent();
            default -> null;
        };
    }

    private Statement clock() throws ScriptException {
        String example = "clock +5s, clock +250ms, clock +2m or clock +1h";
        tokens.expect("clock", example);
        Matcher step = STEP.matcher(tokens.take("a step forward in time", example));
        if (!step.matches()) {
            throw tokens.bad("a step forward in ms, s, m or h", example);
        }
        Duration by = UNITS.getOrDefault(step.group(2), Duration.ZERO).multipliedBy(Long.parseLong(step.group(1)));
        if (by.compareTo(Statement.AdvanceClock.MAX) > 0) {
            throw tokens.bad("a step of at most " + Statement.AdvanceClock.MAX.toSeconds() + "s", example);
        }
        tokens.expectEnd("clock +5s");
        return new Statement.AdvanceClock(by);
    }

    private Statement settle() throws ScriptException {
        tokens.expect("settle", "settle");
        tokens.expectEnd("settle");
        return new Statement.Settle();
    }

    private Statement failResource() throws ScriptException {
        String example = "fail-resource 1";
        tokens.expect("fail-resource", example);
        int nth = Numbers.dword(tokens, "the number of the acquisition that fails", example);
        if (nth < 1) {
            throw tokens.bad("a number from 1 to 2147483647", example);
        }
        tokens.expectEnd(example);
        return new Statement.FailResource(nth);
    }

    private Statement waitEvent() throws ScriptException {
        String example = "WaitForSingleObject A.event -> WAIT_OBJECT_0";
        tokens.expect("WaitForSingleObject", example);
        String owner = eventOwner(example);
        Boolean signalled = null;
        if (tokens.takeIf("->")) {
            String word = tokens.take("WAIT_OBJECT_0 or WAIT_TIMEOUT", example);
            signalled = word.equals("WAIT_OBJECT_0");
            if (!signalled && !word.equals("WAIT_TIMEOUT")) {
                throw tokens.bad("WAIT_OBJECT_0 or WAIT_TIMEOUT", example);
            }
        }
        tokens.expectEnd(example);
        return new Statement.WaitEvent(owner, signalled);
    }

    private Statement writeEvent() throws ScriptException {
        String function = tokens.take("an event function", "SetEvent A.event");
        String example = function + " A.event";
        String owner = eventOwner(example);
        tokens.expectEnd(example);
        return new Statement.WriteEvent(owner, function.equals("SetEvent"));
    }

    private String eventOwner(String example) throws ScriptException {
        if (HandleText.parse(tokens, example) instanceof HandleRef.EventOf e) {
            scope.checkEvent(tokens, e.name());
            return e.name();
        }
        throw tokens.bad("the event of a registration", example);
    }
}
