package org.rtmtck.certify;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes text that an implementation under test supplied harmless for whoever shows it: no control or formatting
 * characters, which could take over a terminal or turn a line around, and no more than a reader can take in.
 */
final class Plain {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 4000;

    private Plain() {}

    /** A line. */
    static String line(@Nullable String text) {
        return clean(text == null ? "" : text, LONGEST_LINE, false);
    }

    /** Text of several lines. */
    static String text(@Nullable String text) {
        return clean(text == null ? "" : text, LONGEST_TEXT, true);
    }

    private static String clean(String text, int longest, boolean lines) {
        int shown = Math.min(text.length(), longest);
        StringBuilder plain = new StringBuilder(shown);
        text.substring(0, shown).codePoints().forEach(c -> append(plain, c, lines));
        if (shown < text.length()) {
            plain.append(String.format(Locale.ROOT, "... (%,d characters)", text.length()));
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, int c, boolean lines) {
        if (isPrintable(c) || (lines && (c == '\n' || c == '\t'))) {
            plain.appendCodePoint(c);
        } else if (c != '\r') {
            plain.append(String.format(Locale.ROOT, "\\u{%x}", c));
        }
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
