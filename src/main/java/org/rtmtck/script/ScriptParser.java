package org.rtmtck.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmFunction;

/** Reads scripts and traces. Errors name file, line and column, what was found, what was expected, and an example. */
public final class ScriptParser {

    /** The longest line, in characters. */
    public static final int MAX_LINE = 65_536;

    /** The most lines that one script may have. */
    public static final int MAX_LINES = 2_000_000;

    private static final Map<Character, Duration> UNITS =
            Map.of('s', Duration.ofSeconds(1), 'm', Duration.ofMinutes(1), 'h', Duration.ofHours(1));
    private static final String ARROW = "->";

    private final String file;
    private final Set<String> names = new HashSet<>();
    private final Map<String, RtmFunction> pending = new HashMap<>();

    private ScriptParser(String file) {
        this.file = file;
    }

    /** Reads a script from text; {@code name} stands for the file in errors. */
    public static Script parse(String name, String text) throws ScriptException {
        try {
            return new ScriptParser(name).read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a script from a file in UTF-8. */
    public static Script parse(Path path) throws ScriptException, IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new ScriptParser(path.toString()).read(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    private Script read(Reader source) throws ScriptException, IOException {
        List<Script.Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(source)) {
            int number = 0;
            for (String text = nextLine(reader, 1); text != null; text = nextLine(reader, number + 1)) {
                number++;
                if (number > MAX_LINES) {
                    throw new ScriptException(
                            file, number, 1, "the script has more than " + MAX_LINES + " lines; split it");
                }
                Tokens tokens = new Tokens(file, number, text);
                if (!tokens.isEmpty()) {
                    lines.add(new Script.Line(number, statement(tokens)));
                }
            }
        }
        return new Script(lines);
    }

    /** The next line, bounded, so that a file without line ends does not fill the memory. */
    private @Nullable String nextLine(BufferedReader reader, int number) throws IOException, ScriptException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() >= MAX_LINE) {
                throw new ScriptException(
                        file, number, MAX_LINE, "the line is longer than " + MAX_LINE + " characters; is this a script?");
            }
            line.append((char) c);
            c = reader.read();
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    private Statement statement(Tokens tokens) throws ScriptException {
        String thread = thread(tokens);
        if (thread != null && tokens.takeIf(ARROW)) {
            return respond(tokens, thread);
        }
        Statement statement = thread == null ? control(tokens) : null;
        return statement == null ? invoke(tokens, thread) : statement;
    }

    private static @Nullable String thread(Tokens tokens) throws ScriptException {
        if (!tokens.peek().startsWith("@")) {
            return null;
        }
        String word = tokens.take("a thread", "@t1 RtmDeregisterClient A").substring(1);
        if (!CallText.isName(word)) {
            throw tokens.bad("the name of a thread", "@t1 RtmDeregisterClient A");
        }
        return word;
    }

    private Statement respond(Tokens tokens, String thread) throws ScriptException {
        RtmFunction function = pending.remove(thread);
        if (function == null) {
            throw tokens.bad("a call, since thread '" + thread + "' has no call under way", "@t1 RtmDeregisterClient A");
        }
        Reply reply = ReplyText.parse(tokens, function);
        tokens.expectEnd("@t1 -> NO_ERROR");
        return new Statement.Respond(thread, reply);
    }

    private @Nullable Statement control(Tokens tokens) throws ScriptException {
        Statement statement =
                switch (tokens.peek()) {
                    case "clock" -> clock(tokens);
                    case "settle" -> settle(tokens);
                    case "fail-resource" -> failResource(tokens);
                    case "WaitForSingleObject" -> waitEvent(tokens);
                    case "SetEvent", "ResetEvent" -> writeEvent(tokens);
                    default -> null;
                };
        if (statement != null) {
            tokens.expectEnd("clock +5s");
        }
        return statement;
    }

    private static Statement clock(Tokens tokens) throws ScriptException {
        String example = "clock +5s, clock +2m or clock +1h";
        tokens.expect("clock", example);
        String word = tokens.take("a time", example);
        Duration unit = UNITS.get(word.charAt(word.length() - 1));
        String digits = word.length() > 2 ? word.substring(1, word.length() - 1) : "";
        if (unit == null || word.charAt(0) != '+' || !digits.matches("\\d{1,9}")) {
            throw tokens.bad("a step forward in seconds, minutes or hours", example);
        }
        return new Statement.AdvanceClock(unit.multipliedBy(Long.parseLong(digits)));
    }

    private static Statement settle(Tokens tokens) throws ScriptException {
        tokens.expect("settle", "settle");
        return new Statement.Settle();
    }

    private static Statement failResource(Tokens tokens) throws ScriptException {
        tokens.expect("fail-resource", "fail-resource 1");
        int nth = Numbers.dword(tokens, "the number of the acquisition that fails", "fail-resource 1");
        if (nth < 1) {
            throw tokens.bad("a number from 1 to 2147483647", "fail-resource 1");
        }
        return new Statement.FailResource(nth);
    }

    private Statement waitEvent(Tokens tokens) throws ScriptException {
        String example = "WaitForSingleObject A.event";
        tokens.expect("WaitForSingleObject", example);
        String owner = eventOwner(tokens);
        Boolean signalled = null;
        if (tokens.takeIf(ARROW)) {
            signalled = tokens.takeIf("WAIT_OBJECT_0");
            if (!signalled) {
                tokens.expect("WAIT_TIMEOUT", example + " -> WAIT_OBJECT_0");
            }
        }
        return new Statement.WaitEvent(owner, signalled);
    }

    private Statement writeEvent(Tokens tokens) throws ScriptException {
        boolean set = tokens.take("an event function", "SetEvent A.event").equals("SetEvent");
        return new Statement.WriteEvent(eventOwner(tokens), set);
    }

    private String eventOwner(Tokens tokens) throws ScriptException {
        String example = "WaitForSingleObject A.event";
        if (CallText.handle(tokens, example) instanceof HandleRef.EventOf e) {
            requireKnown(tokens, e.name());
            return e.name();
        }
        throw tokens.bad("the event of a registration", example);
    }

    private Statement invoke(Tokens tokens, @Nullable String thread) throws ScriptException {
        String binding = null;
        if (tokens.peekSecond().equals("=")) {
            binding = tokens.take("a name", "A = RtmRegisterClient ip 13");
            boolean usable = CallText.isName(binding) && Character.isUpperCase(binding.charAt(0)) && !isReserved(binding);
            if (!usable) {
                throw tokens.bad("a name that begins with a capital letter", "A = RtmRegisterClient ip 13");
            }
            tokens.expect("=", "A = RtmRegisterClient ip 13");
        }
        int start = tokens.position();
        Call call = CallText.parse(tokens);
        for (String name : NamesOf.call(call)) {
            requireKnown(tokens, name);
        }
        String example = CallText.example(call.function());
        if (binding != null) {
            requireBindable(tokens, start, call, example);
            names.add(binding);
        }
        Reply reply = tokens.takeIf(ARROW) ? ReplyText.parse(tokens, call.function()) : null;
        tokens.expectEnd(reply == null ? example : example + " -> NO_ERROR");
        if (thread != null && reply == null) {
            pending.put(thread, call.function());
        }
        return new Statement.Invoke(thread, binding, call, reply);
    }

    private static boolean isReserved(String name) {
        return name.equals("NULL") || name.equals("INVALID");
    }

    private static void requireBindable(Tokens tokens, int at, Call call, String example) throws ScriptException {
        boolean bindable =
                switch (call.function()) {
                    case REGISTER_CLIENT,
                            CREATE_ENUMERATION_HANDLE,
                            ENUMERATE_GET_NEXT_ROUTE,
                            GET_FIRST_ROUTE,
                            GET_NEXT_ROUTE,
                            IS_ROUTE -> true;
                    default -> false;
                };
        if (!bindable) {
            throw tokens.badAt(at, "a call that returns a handle or a route, to be bound to a name", example);
        }
    }

    private void requireKnown(Tokens tokens, String name) throws ScriptException {
        if (!names.contains(name)) {
            throw tokens.bad(
                    "a handle that an earlier line binds ('" + name + "' is not bound; bound are " + names + ")",
                    name + " = RtmRegisterClient ip 13");
        }
    }
}
