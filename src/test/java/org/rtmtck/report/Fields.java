package org.rtmtck.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of a JSON document, one for each place in its structure: the first element stands for its list. */
final class Fields {

    private Fields() {}

    /** The paths of all members that hold a value or an empty list. */
    static Stream<String> of(JsonElement json) {
        Set<String> paths = new LinkedHashSet<>();
        collect(json, "", paths);
        return paths.stream();
    }

    private static void collect(JsonElement json, String path, Set<String> paths) {
        if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(e -> collect(e.getValue(), path + "/" + e.getKey(), paths));
        } else if (json.isJsonArray() && !json.getAsJsonArray().isEmpty()) {
            collect(json.getAsJsonArray().get(0), path + "/0", paths);
        } else {
            paths.add(path);
        }
    }

    /** Changes the value at that path to another one of its kind. Returns whether it was found. */
    static boolean change(JsonElement json, String path) {
        JsonElement parent = json;
        String[] steps = path.substring(1).split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            parent = child(parent, steps[i]);
        }
        String last = steps[steps.length - 1];
        JsonElement changed = changed(child(parent, last));
        if (parent.isJsonArray()) {
            parent.getAsJsonArray().set(Integer.parseInt(last), changed);
        } else {
            parent.getAsJsonObject().add(last, changed);
        }
        return true;
    }

    private static JsonElement child(JsonElement parent, String step) {
        return parent.isJsonArray()
                ? parent.getAsJsonArray().get(Integer.parseInt(step))
                : ((JsonObject) parent).get(step);
    }

    private static JsonElement changed(JsonElement value) {
        if (value instanceof JsonArray list) {
            JsonArray longer = list.deepCopy();
            longer.add("x");
            return longer;
        }
        if (value.isJsonObject()) {
            return new JsonPrimitive("x");
        }
        JsonPrimitive primitive = value.isJsonNull() ? new JsonPrimitive("") : value.getAsJsonPrimitive();
        if (primitive.isBoolean()) {
            return new JsonPrimitive(!primitive.getAsBoolean());
        }
        return primitive.isNumber()
                ? new JsonPrimitive(primitive.getAsLong() + 1)
                : new JsonPrimitive(primitive.getAsString() + "x");
    }
}
