package org.rtmtck.cli;

/** Breaks text into lines. */
final class Wrapping {

    private static final int NARROWEST = 20;

    private Wrapping() {}

    /** The text after its label, in lines that fit, those after the first indented as far as the label is long. */
    static String wrap(String label, String text, int width) {
        StringBuilder out = new StringBuilder(label);
        int room = Math.max(NARROWEST, width - label.length());
        int used = 0;
        for (String word : text.strip().split("\\s+")) {
            if (used > 0 && used + 1 + word.length() > room) {
                out.append(System.lineSeparator()).append(" ".repeat(label.length()));
                used = 0;
            }
            out.append(used == 0 ? "" : " ").append(word);
            used += (used == 0 ? 0 : 1) + word.length();
        }
        return out.append(System.lineSeparator()).toString();
    }
}
