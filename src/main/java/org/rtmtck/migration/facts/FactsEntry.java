package org.rtmtck.migration.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One entry of a file of facts.
 *
 * @param file where it stands, for messages
 * @param members what it says
 */
record FactsEntry(String file, Map<?, ?> members) {

    static FactsEntry of(String file, Object item) {
        if (!(item instanceof Map<?, ?> members)) {
            throw new IllegalStateException(file + ": an entry must be a mapping, but was " + item);
        }
        return new FactsEntry(file, members);
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> new IllegalStateException(this + " lacks " + key));
    }

    Optional<String> optional(String key) {
        return members.get(key) instanceof String text ? Optional.of(text.strip()) : Optional.empty();
    }

    OptionalInt number(String key) {
        return members.get(key) instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** A list of words; a single word is a list of one, and an empty one a list of none. */
    List<String> list(String key) {
        Object value = members.get(key);
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        return optional(key).filter(text -> !text.isEmpty()).stream().toList();
    }

    @Override
    public String toString() {
        return file + ": " + members;
    }
}
