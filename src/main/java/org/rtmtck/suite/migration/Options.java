package org.rtmtck.suite.migration;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a sentence adds after its main part: {@code , metric 5, keeping the handle}. Every option has to be used. */
final class Options {

    private final Set<String> rest;

    private Options(Set<String> rest) {
        this.rest = rest;
    }

    /** Reads the tail of a sentence: empty, or options with a comma before each. */
    static Options of(String tail) {
        List<String> parts = Arrays.stream(tail.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return new Options(new HashSet<>(parts));
    }

    /** Whether the option is there. */
    boolean has(String option) {
        return rest.remove(option);
    }

    /** The word after a name, as in {@code metric 5}. */
    Optional<String> value(String name) {
        Optional<String> found =
                rest.stream().filter(part -> part.startsWith(name + " ")).findFirst();
        found.ifPresent(rest::remove);
        return found.map(part -> part.substring(name.length() + 1));
    }

    int number(String name, int otherwise) {
        return value(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** Complains about options that mean nothing here. */
    void end() {
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("this sentence does not know the options " + rest);
        }
    }
}
