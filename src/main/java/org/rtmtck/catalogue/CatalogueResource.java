package org.rtmtck.catalogue;

import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The compact catalogue that the build puts beside this class. */
final class CatalogueResource {

    private static final String NAME = "catalogue.json";

    private CatalogueResource() {}

    static Catalogue load() {
        byte[] content = content();
        try (JsonReader json =
                new JsonReader(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
            return new Catalogue(CatalogueReader.read(json), sha256(content));
        } catch (IOException e) {
            throw new IllegalStateException(NAME + " is damaged: " + e.getMessage(), e);
        }
    }

    private static byte[] content() {
        try (InputStream stream = CatalogueResource.class.getResourceAsStream(NAME)) {
            if (stream == null) {
                throw new IllegalStateException(
                        NAME + " is not on the class path beside " + CatalogueResource.class.getName());
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(NAME + " cannot be read", e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
