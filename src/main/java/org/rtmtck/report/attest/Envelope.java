package org.rtmtck.report.attest;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.rtmtck.certify.CertificationException;

/**
 * A DSSE envelope: a payload of in-toto with Ed25519 signatures over it.
 *
 * @param payload the statement as it was signed
 * @param signatures the signatures
 */
record Envelope(String payload, List<byte[]> signatures) {

    private static final String TYPE = "application/vnd.in-toto+json";
    private static final String ALGORITHM = "Ed25519";

    Envelope {
        signatures = List.copyOf(signatures);
    }

    static Envelope sign(String payload, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(encoded(payload));
            return new Envelope(payload, List.of(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new CertificationException("the key cannot sign: " + e.getMessage());
        }
    }

    /** Whether one of the signatures was made with the key's other half over exactly this payload. */
    boolean isSignedBy(PublicKey key) {
        return signatures.stream().anyMatch(signature -> verify(signature, key));
    }

    private boolean verify(byte[] signed, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(encoded(payload));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** What is signed: the type and the payload, each with its length, so that neither can pass for the other. */
    private static byte[] encoded(String payload) {
        int length = payload.getBytes(StandardCharsets.UTF_8).length;
        return ("DSSEv1 " + TYPE.length() + " " + TYPE + " " + length + " " + payload).getBytes(StandardCharsets.UTF_8);
    }

    String toJson() {
        JsonArray list = new JsonArray();
        for (byte[] signature : signatures) {
            JsonObject entry = new JsonObject();
            entry.addProperty("sig", Base64.getEncoder().encodeToString(signature));
            list.add(entry);
        }
        JsonObject json = new JsonObject();
        json.addProperty("payloadType", TYPE);
        json.addProperty("payload", Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8)));
        json.add("signatures", list);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json) + "\n";
    }

    /**
     * Reads an envelope.
     *
     * @throws CertificationException if it is none
     */
    static Envelope parse(String name, String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (!json.get("payloadType").getAsString().equals(TYPE)) {
                throw new CertificationException(name + " holds a payload of another type than " + TYPE);
            }
            String payload =
                    new String(Base64.getDecoder().decode(json.get("payload").getAsString()), StandardCharsets.UTF_8);
            List<byte[]> signatures = json.getAsJsonArray("signatures").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .map(entry -> Base64.getDecoder().decode(entry.get("sig").getAsString()))
                    .toList();
            return new Envelope(payload, signatures);
        } catch (RuntimeException e) { // Gson's and Base64's ways to say that it is something else
            if (e instanceof CertificationException known) {
                throw known;
            }
            throw new CertificationException(name + " is no attestation: " + e.getMessage());
        }
    }
}
