package org.rtmtck.agent;

/** Makes foreign text fit for a message. */
final class Text {

    private static final int EXCERPT = 200;

    private Text() {}

    /** At most 200 characters of {@code text}, printable ones only. */
    static String shorten(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= EXCERPT ? printable : printable.substring(0, EXCERPT) + "...";
    }
}
