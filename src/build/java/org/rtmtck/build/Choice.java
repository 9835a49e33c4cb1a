package org.rtmtck.build;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A closed set of named values, such as the levels or the functions.
 *
 * @param kind what one of them is called in messages
 * @param byName the values, in the order in which messages list them
 */
record Choice<T>(String kind, Map<String, T> byName) {

    static <T> Choice<T> of(String kind, List<T> values, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        values.forEach(value -> byName.put(name.apply(value), value));
        return new Choice<>(kind, byName);
    }

    /** Returns the value of that name; reports an unknown one. A text that is empty has been reported before. */
    Optional<T> pick(Text name, Problems problems) {
        Optional<T> value = Optional.ofNullable(byName.get(name.value()));
        if (value.isEmpty() && !name.value().isEmpty()) {
            problems.add(name, "unknown " + kind + " '" + name + "'; expected one of " + listOf(byName.keySet()));
        }
        return value;
    }

    static String listOf(Collection<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
