package org.rtmtck.catalogue;

import java.util.Locale;

/**
 * A page, a header or a translation that requirements come from.
 *
 * @param key the short name used in the specification, for example {@code DEREG}
 * @param kind what it is
 * @param title its title
 * @param file its file name where it is published, or the name of the copy that was read
 */
public record SourcePage(String key, Kind kind, String title, String file) {

    /** What a source is. */
    public enum Kind {
        /** A page of the documentation of the routing table manager. */
        PAGE,
        /** Another page of the Windows documentation. */
        REFERENCE,
        /** A public header or export list. */
        HEADER,
        /** A machine translation of a page. */
        TRANSLATION;

        /** The name used in the specification. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
