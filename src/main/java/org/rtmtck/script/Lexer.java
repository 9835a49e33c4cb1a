package org.rtmtck.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one line into words of printable ASCII characters. Braces and semicolons are words of their own; a comment
 * begins with a number sign, anywhere.
 */
final class Lexer {

    private static final String SINGLES = "{};";
    private static final char COMMENT = '#';
    private static final char REPLACEMENT = 0xfffd;

    private final String file;
    private final int line;
    private final String text;
    private final int end;

    Lexer(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.text = text;
        int comment = text.indexOf(COMMENT);
        this.end = comment < 0 ? text.length() : comment;
    }

    /** The column behind the last one that can hold a word. */
    int endColumn() {
        return text.substring(0, end).stripTrailing().length() + 1;
    }

    List<Tokens.Token> words() throws ScriptException {
        List<Tokens.Token> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean inWord = c > ' ' && c <= '~' && SINGLES.indexOf(c) < 0;
            if (!inWord && start >= 0) {
                words.add(new Tokens.Token(text.substring(start, i), start + 1));
                start = -1;
            }
            if (inWord) {
                start = start < 0 ? i : start;
            } else if (SINGLES.indexOf(c) >= 0) {
                words.add(new Tokens.Token(String.valueOf(c), i + 1));
            } else if (c != ' ' && c != '\t') {
                throw stranger(i);
            }
        }
        if (start >= 0) {
            words.add(new Tokens.Token(text.substring(start, end), start + 1));
        }
        checkComment();
        return words;
    }

    /** Comments may be in any language, but not binary: reports print them. */
    private void checkComment() throws ScriptException {
        for (int i = end; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == REPLACEMENT || (Character.isISOControl(c) && c != '\t')) {
                throw stranger(i);
            }
        }
    }

    private ScriptException stranger(int index) {
        int c = text.codePointAt(index);
        String found = c == REPLACEMENT ? "something that is not UTF-8" : "character U+" + String.format("%04X", c);
        String problem = "found " + found + " where a word of printable ASCII characters was expected, for example: ";
        return new ScriptException(file, line, index + 1, problem + Examples.CALL);
    }
}
