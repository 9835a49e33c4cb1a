package org.rtmtck.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines within bounds, so that a file without line ends, or without an end, does not fill the memory. */
final class LineReader {

    private static final char BYTE_ORDER_MARK = 0xfeff;

    private final String file;
    private final BufferedReader source;
    private int number;

    LineReader(String file, Reader source) {
        this.file = file;
        this.source = new BufferedReader(source);
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end (LF or CR LF), null if there is none. */
    @Nullable
    String next() throws IOException, ScriptException {
        int c = source.read();
        if (number == 0 && c == BYTE_ORDER_MARK) {
            c = source.read();
        }
        if (c < 0) {
            return null;
        }
        number++;
        if (number > ScriptParser.MAX_LINES) {
            throw new ScriptException(
                    file, number, 1, "the script has more than " + ScriptParser.MAX_LINES + " lines; split it");
        }
        return rest(c);
    }

    private String rest(int first) throws IOException, ScriptException {
        StringBuilder line = new StringBuilder();
        int c = first;
        while (c >= 0 && c != '\n') {
            line.append((char) c);
            c = source.read();
            boolean isLineEnd = c < 0 || c == '\n';
            if (line.length() > ScriptParser.MAX_LINE && !(isLineEnd && endsInReturn(line))) {
                throw tooLong();
            }
        }
        if (endsInReturn(line)) {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    private static boolean endsInReturn(StringBuilder line) {
        return !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
    }

    private ScriptException tooLong() {
        return new ScriptException(
                file,
                number,
                ScriptParser.MAX_LINE + 1,
                "the line is longer than " + ScriptParser.MAX_LINE + " characters; is this a script?");
    }
}
