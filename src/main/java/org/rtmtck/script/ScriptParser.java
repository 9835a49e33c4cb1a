package org.rtmtck.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads scripts and traces, in the language of {@code spec/scripts.md}. Errors name file, line and column, what was
 * found, what was expected, and an example.
 *
 * <p>Safe for concurrent use.
 */
public final class ScriptParser {

    /** The longest line, in characters without the line end. */
    public static final int MAX_LINE = 65_536;

    /** The most lines that one script may have. */
    public static final int MAX_LINES = 2_000_000;

    private ScriptParser() {}

    /**
     * Reads a script from text.
     *
     * @param name stands for the file in errors
     * @param text the lines
     * @throws ScriptException if it is not a script, or beyond the limits
     */
    public static Script parse(String name, String text) throws ScriptException {
        try {
            return read(name, new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a script from a file in UTF-8, line by line: of a file that is no script, no more than one line is held.
     *
     * @throws ScriptException if it is not a script, or beyond the limits
     * @throws IOException if the file cannot be read
     */
    public static Script parse(Path path) throws ScriptException, IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(path.toString(), new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    private static Script read(String file, Reader source) throws ScriptException, IOException {
        List<Script.Line> lines = new ArrayList<>();
        LineReader reader = new LineReader(file, source);
        StatementReader statements = new StatementReader();
        for (String text = reader.next(); text != null; text = reader.next()) {
            Tokens tokens = Tokens.of(file, reader.number(), text);
            if (!tokens.isEmpty()) {
                lines.add(new Script.Line(reader.number(), statements.read(tokens)));
            }
        }
        return new Script(lines);
    }
}
