package org.rtmtck.peer.bgp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Set;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Addresses;

/** What the daemons' answers in JSON have in common. */
final class Json {

    private static final Set<String> ERROR = Set.of("error");

    private Json() {}

    /** The answer of {@code daemon} as a value. */
    static JsonElement parse(String daemon, String answer) throws UnresponsiveException {
        try {
            return JsonParser.parseString(answer);
        } catch (JsonParseException e) {
            throw new UnresponsiveException(daemon + " did not answer with JSON but with '" + answer.strip() + "'", e);
        }
    }

    /** The answer of {@code daemon} as an object; an object that speaks of an error alone is none. */
    static JsonObject parseObject(String daemon, String answer) throws UnresponsiveException {
        JsonElement value = parse(daemon, answer);
        if (!(value instanceof JsonObject object) || object.keySet().equals(ERROR)) {
            throw new UnresponsiveException(daemon + " answered '" + answer.strip() + "'");
        }
        return object;
    }

    /** A number of 32 bits; 0 if there is none of that name. */
    static int number(JsonObject object, String name) {
        return object.has(name) ? (int) object.get(name).getAsLong() : 0;
    }

    /** An address; 0 if there is none of that name. */
    static int address(JsonObject object, String name) {
        return object.has(name) ? Addresses.parse(object.get(name).getAsString()) : 0;
    }

    /** A community written as two numbers with a colon between. */
    static int community(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? 0
                : Integer.parseInt(text.substring(0, colon)) << 16 | Integer.parseInt(text.substring(colon + 1));
    }
}
