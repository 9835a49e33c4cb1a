package org.rtmtck.script;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmFunction;

/** The names that the lines of a script so far have bound, each to one kind of thing. */
final class Scope {

    private static final int SHOWN = 8;

    enum Kind {
        REGISTRATION("a registration"),
        ENUMERATION("an enumeration"),
        ROUTE("a route");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What a call of {@code function} returns, null if nothing that can have a name. */
        static @Nullable Kind of(RtmFunction function) {
            return switch (function) {
                case REGISTER_CLIENT -> REGISTRATION;
                case CREATE_ENUMERATION_HANDLE -> ENUMERATION;
                case ENUMERATE_GET_NEXT_ROUTE, GET_FIRST_ROUTE, GET_NEXT_ROUTE, IS_ROUTE -> ROUTE;
                default -> null;
            };
        }
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** Binds the word at {@code index} to what a call of {@code function} returns, at the word after next. */
    void bind(Tokens tokens, int index, RtmFunction function) throws ScriptException {
        Kind kind = Kind.of(function);
        if (kind == null) {
            throw tokens.badAt(
                    index + 2,
                    "a call that returns a handle or a route, to be bound to a name,",
                    Examples.of(RtmFunction.REGISTER_CLIENT));
        }
        Kind before = kinds.putIfAbsent(tokens.wordAt(index), kind);
        if (before != null && before != kind) {
            throw tokens.badAt(
                    index,
                    "a name for " + kind.words + " (this one stands for " + before.words + ")",
                    Examples.of(function));
        }
    }

    /** Checks the names that a call refers to; {@code start} is the index of its function. */
    void check(Tokens tokens, int start, Call call) throws ScriptException {
        for (String name : NamesOf.call(call)) {
            int index = tokens.find(start + 1, word -> refersTo(word, name));
            String word = tokens.wordAt(index);
            if (isEvent(word)) {
                require(tokens, index, name, EnumSet.of(Kind.REGISTRATION), RtmFunction.REGISTER_CLIENT);
            } else if (takesRoute(call.function())) {
                require(tokens, index, name, EnumSet.of(Kind.ROUTE), RtmFunction.GET_FIRST_ROUTE);
            } else {
                Set<Kind> handles = EnumSet.of(Kind.REGISTRATION, Kind.ENUMERATION);
                require(tokens, index, name, handles, maker(call.function()));
            }
        }
    }

    /** Checks that the word taken last is the event of a registration. */
    void checkEvent(Tokens tokens, String name) throws ScriptException {
        require(tokens, tokens.position() - 1, name, EnumSet.of(Kind.REGISTRATION), RtmFunction.REGISTER_CLIENT);
    }

    private static boolean refersTo(String word, String name) {
        return word.equals(name)
                || word.equals("event:" + name)
                || word.startsWith(name + ".")
                || word.startsWith(name + "^");
    }

    private static boolean isEvent(String word) {
        return word.startsWith("event:") || word.endsWith(".event");
    }

    private static boolean takesRoute(RtmFunction function) {
        return switch (function) {
            case GET_ROUTE_AGE, GET_FIRST_ROUTE, GET_NEXT_ROUTE -> true;
            default -> false;
        };
    }

    /** The function that returns the kind of handle that {@code function} takes. */
    private static RtmFunction maker(RtmFunction function) {
        return switch (function) {
            case ENUMERATE_GET_NEXT_ROUTE, CLOSE_ENUMERATION_HANDLE -> RtmFunction.CREATE_ENUMERATION_HANDLE;
            default -> RtmFunction.REGISTER_CLIENT;
        };
    }

    private void require(Tokens tokens, int index, String name, Set<Kind> wanted, RtmFunction maker)
            throws ScriptException {
        Kind kind = kinds.get(name);
        if (kind == null || !wanted.contains(kind)) {
            String what = wanted.stream().map(k -> k.words).collect(Collectors.joining(" or "));
            throw tokens.badAt(
                    index,
                    "the name of " + what + " that an earlier line binds (" + bound(wanted) + ")",
                    Examples.of(maker));
        }
    }

    private String bound(Set<Kind> wanted) {
        Set<String> names = kinds.entrySet().stream()
                .filter(e -> wanted.contains(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        int more = names.size() - SHOWN;
        return switch (names.size()) {
            case 0 -> "there is none";
            case 1 -> "there is " + shown;
            default -> "there are " + shown + (more > 0 ? " and " + more + " more" : "");
        };
    }
}
