package org.rtmtck.report;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes constants by the names that files use. */
final class SlugAdapter<E extends Enum<E>> extends TypeAdapter<E> {

    private final Map<String, E> constants = new LinkedHashMap<>();
    private final Function<E, String> slug;

    SlugAdapter(E[] constants, Function<E, String> slug) {
        this.slug = slug;
        Arrays.stream(constants).forEach(constant -> this.constants.put(slug.apply(constant), constant));
    }

    @Override
    public void write(JsonWriter out, @Nullable E constant) throws IOException {
        out.value(constant == null ? null : slug.apply(constant));
    }

    @Override
    public E read(JsonReader in) throws IOException {
        String word = in.nextString();
        E constant = constants.get(word);
        if (constant == null) {
            throw new JsonParseException("\"" + word + "\" stands where one of " + constants.keySet() + " is expected");
        }
        return constant;
    }
}
