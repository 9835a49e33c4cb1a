package org.rtmtck.migration.scan;

import java.util.Arrays;

/** Source text with continued lines joined, as the first phases of a C compiler leave it, and where each character stood. */
final class LogicalText {

    static final char END = '\0';

    private final char[] characters;
    private final int[] lines;
    private final int[] columns;
    private int length;

    LogicalText(String text) {
        characters = new char[text.length() + 1];
        lines = new int[text.length() + 1];
        columns = new int[text.length() + 1];
        join(text);
    }

    private void join(String text) {
        int line = 1;
        int column = 1;
        int i = 0;
        while (i < text.length()) {
            int continued = continuation(text, i);
            int eol = continued > 0 ? continued : lineEnd(text, i);
            if (eol == 0) {
                put(text.charAt(i), line, column);
                column++;
                i++;
                continue;
            }
            if (continued == 0) {
                put('\n', line, column);
            }
            i += eol;
            line++;
            column = 1;
        }
        put(END, line, column);
        length--;
    }

    private void put(char c, int line, int column) {
        characters[length] = c;
        lines[length] = line;
        columns[length] = column;
        length++;
    }

    /** The length of a backslash with the line end after it; 0 if there is none. Blanks between the two are forgiven. */
    private static int continuation(String text, int i) {
        if (text.charAt(i) != '\\') {
            return 0;
        }
        int end = i + 1;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        int eol = end < text.length() ? lineEnd(text, end) : 0;
        return eol == 0 ? 0 : end - i + eol;
    }

    /** The length of a line end as Unix, Windows or the old Macintosh writes it; 0 if there is none. */
    private static int lineEnd(String text, int i) {
        char c = text.charAt(i);
        if (c == '\r') {
            return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 2 : 1;
        }
        return c == '\n' ? 1 : 0;
    }

    /** The character at an index; {@link #END} behind the last one. */
    char at(int index) {
        return index < length ? characters[index] : END;
    }

    boolean isEnd(int index) {
        return index >= length;
    }

    Position position(int index) {
        int i = Math.min(index, length);
        return new Position(lines[i], columns[i]);
    }

    String text(int from, int to) {
        return new String(Arrays.copyOfRange(characters, from, Math.min(to, length)));
    }

    /** How many lines there are; a line end at the very end begins none. */
    int lineCount() {
        return columns[length] == 1 ? lines[length] - 1 : lines[length];
    }
}
