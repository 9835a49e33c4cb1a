package org.rtmtck.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a page holds besides text, so that it needs no network.
 *
 * @param style its style sheet
 * @param script its script
 */
public record Assets(String style, String script) {

    private static final String PLACE = "/org/rtmtck/report/";

    /** The assets of the page of a certificate. */
    static Assets certificate() {
        return new Assets(read("page.css"), read("theme.js") + read("certificate.js"));
    }

    /** The assets of a page that needs no script but for its colours. */
    static Assets plain() {
        return new Assets(read("page.css"), read("theme.js"));
    }

    private static String read(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(PLACE + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the kit");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
