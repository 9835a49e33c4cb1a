package org.rtmtck.migration.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The macros of all files that stand for names of version 1, directly or through other macros. */
final class Macros {

    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();

    /** Takes the definitions among some directives. */
    void read(List<List<Token>> directives) {
        directives.stream()
                .filter(d -> d.size() > 2
                        && d.get(0).text().equals("define")
                        && d.get(1).isName())
                .forEach(this::define);
    }

    private void define(List<Token> tokens) {
        String name = tokens.get(1).text();
        for (int i = 2; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isName()) {
                bodies.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(token.text());
                pastedPrefix(tokens, i).ifPresent(prefix -> prefixes.put(name, prefix));
            }
        }
    }

    /** {@code Rtm##name}: the prefix before a paste. */
    private static Optional<String> pastedPrefix(List<Token> tokens, int i) {
        boolean pasted = i + 2 < tokens.size()
                && tokens.get(i + 1).isSymbol("##")
                && tokens.get(i + 2).isName();
        return pasted ? Optional.of(tokens.get(i).text()) : Optional.empty();
    }

    boolean isMacro(String name) {
        return bodies.containsKey(name);
    }

    /** The names that a macro comes down to and that are wanted; empty for what is no macro. */
    List<String> expand(String macro, Predicate<String> wanted) {
        List<String> found = new ArrayList<>();
        collect(macro, wanted, new HashSet<>(), found);
        return found;
    }

    /** The name that a macro with a paste makes of its argument. */
    Optional<String> paste(String macro, String argument) {
        return Optional.ofNullable(prefixes.get(macro)).map(prefix -> prefix + argument);
    }

    private void collect(String name, Predicate<String> wanted, Set<String> seen, List<String> found) {
        if (!seen.add(name)) {
            return;
        }
        for (String inside : bodies.getOrDefault(name, Set.of())) {
            if (wanted.test(inside)) {
                found.add(inside);
            } else {
                collect(inside, wanted, seen, found);
            }
        }
    }
}
