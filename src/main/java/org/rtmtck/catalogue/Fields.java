package org.rtmtck.catalogue;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of the compact catalogue: strings, switches, and lists of strings or of objects, by name. Gson's own tree
 * would do, but loading its type adapters costs more than reading the catalogue.
 *
 * @param values strings, booleans and lists
 */
record Fields(Map<String, Object> values) {

    static Fields read(JsonReader json) throws IOException {
        Map<String, Object> values = new HashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            values.put(json.nextName(), value(json));
        }
        json.endObject();
        return new Fields(values);
    }

    private static Object value(JsonReader json) throws IOException {
        JsonToken next = json.peek();
        return switch (next) {
            case BEGIN_OBJECT -> read(json);
            case BEGIN_ARRAY -> list(json);
            case BOOLEAN -> json.nextBoolean();
            default -> json.nextString();
        };
    }

    private static List<Object> list(JsonReader json) throws IOException {
        List<Object> items = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            items.add(value(json));
        }
        json.endArray();
        return items;
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("'" + name + "' is missing"));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).map(String.class::cast);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    <T> List<T> texts(String name, Function<String, T> meaning) {
        return items(name).stream().map(String.class::cast).map(meaning).toList();
    }

    <T> List<T> objects(String name, Function<Fields, T> meaning) {
        return items(name).stream().map(Fields.class::cast).map(meaning).toList();
    }

    private List<?> items(String name) {
        return (List<?>) values.getOrDefault(name, List.of());
    }
}
