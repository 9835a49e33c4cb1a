package org.rtmtck.suite.steps;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.script.ScriptPrinter;

/** What is recorded where the pages leave the behaviour open. Each phrase gives a short text for the report. */
final class Observations {

    private static final Pattern EVENT = Pattern.compile("whether the event of (\\w+) is signalled");
    private static final Pattern ROUTES = Pattern.compile("how many routes (\\w+) has");
    private static final Pattern MESSAGES = Pattern.compile("how many messages for (\\w+) there were about (\\S+)");
    private static final Pattern ORDER = Pattern.compile("in which order the messages for (\\w+) named networks");
    private static final Pattern RETURNED =
            Pattern.compile("how many routes of (\\w+) enumeration (\\w+) returned( after they were gone)?");
    private static final Pattern BEST = Pattern.compile("which route to (\\S+) is best");

    /** Left open too, but seen by the witness whenever it comes up, in whatever scenario. */
    private static final Set<String> RECORDED_BY_THE_WITNESS = Set.of(
            "what the call did to the last error",
            "whether the new handle is the old one",
            "what comes after a route that is gone");

    private final World world;

    Observations(World world) {
        this.world = world;
    }

    /** Looks at what the phrase names and says what was seen; empty for what the witness records by itself. */
    Optional<String> of(String phrase) {
        return RECORDED_BY_THE_WITNESS.contains(phrase) ? Optional.empty() : Optional.of(seen(phrase));
    }

    private String seen(String phrase) {
        Matcher m = EVENT.matcher(phrase);
        if (m.matches()) {
            return world.isSignalled(world.clients().get(m.group(1)))
                    ? "the event is signalled"
                    : "the event is not signalled";
        }
        m = ROUTES.matcher(phrase);
        if (m.matches()) {
            int routes =
                    world.reader().routesOf(world.clients().get(m.group(1))).size();
            return m.group(1) + " has " + number(routes, "route");
        }
        m = MESSAGES.matcher(phrase);
        if (m.matches()) {
            int messages = world.drained(m.group(1)).about(network(m.group(2))).size();
            return number(messages, "message") + " about one network";
        }
        return more(phrase);
    }

    private String more(String phrase) {
        Matcher m = ORDER.matcher(phrase);
        if (m.matches()) {
            return world.drained(m.group(1)).networks().stream()
                    .map(ScriptPrinter::print)
                    .collect(Collectors.joining(", "));
        }
        m = RETURNED.matcher(phrase);
        if (m.matches()) {
            return returned(m.group(1), m.group(2), m.group(3) != null);
        }
        m = BEST.matcher(phrase);
        if (m.matches()) {
            return RouteRows.brief(world.reader().bestTo(network(m.group(1))));
        }
        return switch (phrase) {
            case "what the answer is" -> answer();
            case "what the unused buffer held" -> unusedBuffer();
            default ->
                throw new IllegalArgumentException(
                        "'" + phrase + "' cannot be recorded; features/README.md lists what can");
        };
    }

    private String returned(String client, String enumeration, boolean afterwards) {
        EnumerationLog log = world.enumeration(enumeration);
        List<Route> routes = afterwards ? log.routesAfterOwnerLeft() : log.routes();
        var owner = world.clients().get(client);
        return "an enumeration returns "
                + number((int) routes.stream().filter(owner::owns).count(), "route") + " of " + client
                + (afterwards ? " after they were gone" : "");
    }

    private String answer() {
        Answer answer = world.answer();
        return answer.function().win32Name() + " answers " + answer.describe();
    }

    private String unusedBuffer() {
        if (!(world.answer().reply() instanceof org.rtmtck.script.Reply.ChangeReply r)) {
            throw new IllegalStateException("the last answer is not a message");
        }
        Route unused = Message.of(r).unused();
        return unused == null ? "the buffer was left as it was" : "the buffer was written to";
    }

    private static Network network(String text) {
        return RouteRows.parse(text).route().network();
    }

    private static String number(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
