package org.rtmtck.migration.facts;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One entry of a file of facts.
 *
 * @param file where it stands, for messages
 * @param members what it says
 */
record FactsEntry(String file, JsonObject members) {

    String text(String key) {
        return optional(key).orElseThrow(() -> new IllegalStateException(this + " lacks " + key));
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(members.get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }

    OptionalInt number(String key) {
        return members.has(key) ? OptionalInt.of(members.get(key).getAsInt()) : OptionalInt.empty();
    }

    /** A list of words; a single word is a list of one, and an empty one a list of none. */
    List<String> list(String key) {
        JsonElement value = members.get(key);
        if (value != null && value.isJsonArray()) {
            return value.getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsString)
                    .toList();
        }
        return optional(key).filter(text -> !text.isEmpty()).stream().toList();
    }

    @Override
    public String toString() {
        return file + ": " + members;
    }
}
