package org.rtmtck.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Set;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.CheckStatus;
import org.rtmtck.certify.Conclusion;
import org.rtmtck.certify.Respondent;
import org.rtmtck.certify.Verdict;

/** A certificate as JSON, in the form that {@code spec/certificate.schema.json} describes. */
public final class CertificateJson {

    /** What the member {@code format} says. */
    static final String FORMAT = "rtm-tck-certificate-1";

    private static final String MEMBER = "format";

    private CertificateJson() {}

    /** Writes a certificate; the same one always gives the same text. */
    public static String write(Certificate certificate) {
        Gson gson = gson();
        JsonObject json = new JsonObject();
        json.addProperty(MEMBER, FORMAT);
        gson.toJsonTree(certificate)
                .getAsJsonObject()
                .entrySet()
                .forEach(member -> json.add(member.getKey(), member.getValue()));
        return gson.toJson(json) + "\n";
    }

    /**
     * Reads a certificate.
     *
     * @param name stands for the file in errors
     * @param text its content
     * @throws CertificationException if it is not a certificate
     */
    public static Certificate read(String name, String text) {
        try {
            JsonElement json = JsonParser.parseString(text);
            if (!json.isJsonObject() || !isOurs(json.getAsJsonObject())) {
                throw new CertificationException(
                        name + " is not a certificate: its member \"" + MEMBER + "\" is not \"" + FORMAT + "\"");
            }
            return gson().fromJson(json, Certificate.class);
        } catch (JsonParseException e) {
            throw new CertificationException(name + " is not a certificate: " + e.getMessage());
        } catch (RuntimeException e) { // Gson's way to tell that a record refused what it got
            if (e instanceof CertificationException known) {
                throw known;
            }
            throw new CertificationException(name + " is not a certificate: members are missing or of the wrong kind");
        }
    }

    private static boolean isOurs(JsonObject json) {
        return json.has(MEMBER)
                && json.get(MEMBER).isJsonPrimitive()
                && Set.of(FORMAT).contains(json.get(MEMBER).getAsString());
    }

    private static Gson gson() {
        return new GsonBuilder()
                .registerTypeAdapter(Conclusion.class, new SlugAdapter<>(Conclusion.values(), Conclusion::slug))
                .registerTypeAdapter(Verdict.class, new SlugAdapter<>(Verdict.values(), Verdict::slug))
                .registerTypeAdapter(CheckStatus.class, new SlugAdapter<>(CheckStatus.values(), CheckStatus::slug))
                .registerTypeAdapter(Respondent.class, new SlugAdapter<>(Respondent.values(), Respondent::slug))
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create();
    }
}
