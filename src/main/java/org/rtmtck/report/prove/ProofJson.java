package org.rtmtck.report.prove;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import org.rtmtck.certify.prove.Outcome;
import org.rtmtck.certify.prove.Proof;
import org.rtmtck.certify.prove.SearchKind;

/** A proof as JSON, in the form that {@code spec/prove.schema.json} describes. */
final class ProofJson {

    private static final String FORMAT = "rtm-tck-proof-1";

    private ProofJson() {}

    static String write(Proof proof) {
        Gson gson = new GsonBuilder()
                .registerTypeAdapter(
                        Outcome.class, (JsonSerializer<Outcome>) (o, type, context) -> new JsonPrimitive(o.slug()))
                .registerTypeAdapter(SearchKind.class, (JsonSerializer<SearchKind>)
                        (k, type, context) -> new JsonPrimitive(k.slug()))
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create();
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        gson.toJsonTree(proof)
                .getAsJsonObject()
                .entrySet()
                .forEach(member -> json.add(member.getKey(), member.getValue()));
        for (int i = 0; i < proof.lawful().size(); i++) {
            JsonObject variant = json.getAsJsonArray("lawful").get(i).getAsJsonObject();
            variant.addProperty("falseAlarms", proof.lawful().get(i).falseAlarms());
        }
        return gson.toJson(json) + "\n";
    }
}
