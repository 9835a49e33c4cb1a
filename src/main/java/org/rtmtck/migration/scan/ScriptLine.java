package org.rtmtck.migration.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of a list of calls, such as {@code RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 180}. */
final class ScriptLine {

    private static final Map<String, String> WORDS = Map.of(
            "infinite", "INFINITE", "ipx", "RTM_PROTOCOL_FAMILY_IPX", "ip", "RTM_PROTOCOL_FAMILY_IP", "event", "event");

    private ScriptLine() {}

    /** The arguments that matter, at the places where C has them. */
    static Arguments arguments(List<Token> tokens, int function) {
        int line = tokens.get(function).position().line();
        List<Token> rest = tokens.subList(function + 1, tokens.size()).stream()
                .takeWhile(token -> token.position().line() == line)
                .toList();
        if (tokens.get(function).text().equals("RtmAddRoute")) {
            return after("ttl", rest)
                    .map(ttl -> new Arguments(List.of(List.of(), List.of(), List.of(ttl))))
                    .orElse(Arguments.NONE);
        }
        return rest.stream()
                .findFirst()
                .filter(token -> WORDS.containsKey(token.text()))
                .map(token -> new Arguments(List.of(List.of(inC(token)))))
                .orElse(Arguments.NONE);
    }

    private static Optional<Token> after(String word, List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).text().equals(word)) {
                return Optional.of(inC(tokens.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    private static Token inC(Token token) {
        return new Token(token.kind(), WORDS.getOrDefault(token.text(), token.text()), token.position());
    }
}
