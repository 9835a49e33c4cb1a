package org.rtmtck.catalogue;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The compact catalogue that the build puts beside this class. */
final class CatalogueResource {

    private static final String NAME = "catalogue.json";

    private CatalogueResource() {}

    static Catalogue load() {
        try (InputStream stream = CatalogueResource.class.getResourceAsStream(NAME)) {
            if (stream == null) {
                throw new IllegalStateException(
                        NAME + " is not on the class path beside " + CatalogueResource.class.getName());
            }
            return CatalogueReader.read(new JsonReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(NAME + " cannot be read: " + e.getMessage(), e);
        }
    }
}
