package org.rtmtck.migration.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts C, or something like it, into tokens. Comments are dropped, strings are kept whole, directives are marked. It
 * accepts everything: what makes no sense is a symbol.
 */
final class CLexer {

    private static final Set<String> PAIRS = Set.of("##", "==", "!=", "->");
    private static final Set<String> RAW_PREFIXES = Set.of("R", "LR", "uR", "UR", "u8R");
    private static final Set<String> STRING_PREFIXES = Set.of("L", "u", "U", "u8");

    private static final int LONGEST_CONSTANT = 4;

    private final LogicalText source;
    private final List<Token> tokens = new ArrayList<>();
    private int index;
    private boolean inDirective;
    private boolean atLineStart = true;

    private CLexer(LogicalText source) {
        this.source = source;
    }

    static List<Token> tokens(LogicalText source) {
        CLexer lexer = new CLexer(source);
        while (!source.isEnd(lexer.index)) {
            lexer.step();
        }
        lexer.endDirective();
        return List.copyOf(lexer.tokens);
    }

    private void step() {
        char c = source.at(index);
        if (c == '\n') {
            endDirective();
            atLineStart = true;
            index++;
        } else if (Character.isWhitespace(c) || Character.isISOControl(c)) {
            index++;
        } else if (c == '/' && source.at(index + 1) == '/') {
            skipLineComment();
        } else if (c == '/' && source.at(index + 1) == '*') {
            skipComment();
        } else {
            token(c);
            atLineStart = false;
        }
    }

    private void token(char c) {
        if (c == '#' && atLineStart) {
            add(Token.Kind.DIRECTIVE, index, index + 1);
            inDirective = true;
        } else if (Character.isJavaIdentifierStart(c)) {
            nameOrPrefixedString();
        } else if (isDigit(c) || (c == '.' && isDigit(source.at(index + 1)))) {
            number();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (c == '<' && isAfterInclude()) {
            headerName();
        } else {
            symbol();
        }
    }

    private void endDirective() {
        if (inDirective) {
            tokens.add(new Token(Token.Kind.DIRECTIVE_END, "", source.position(index)));
            inDirective = false;
        }
    }

    private void skipLineComment() {
        while (!source.isEnd(index) && source.at(index) != '\n') {
            index++;
        }
    }

    /** A comment that is never closed goes to the end of the file, as for a compiler. */
    private void skipComment() {
        index += 2;
        while (!source.isEnd(index) && !(source.at(index) == '*' && source.at(index + 1) == '/')) {
            index++;
        }
        index += 2;
    }

    private void nameOrPrefixedString() {
        int end = index;
        while (Character.isJavaIdentifierPart(source.at(end)) && !Character.isISOControl(source.at(end))) {
            end++;
        }
        String name = source.text(index, end);
        if (source.at(end) == '"' && RAW_PREFIXES.contains(name)) {
            rawString(end);
        } else if ((source.at(end) == '"' || source.at(end) == '\'') && STRING_PREFIXES.contains(name)) {
            index = end;
            quoted(source.at(end));
        } else {
            add(Token.Kind.NAME, index, end);
        }
    }

    private void number() {
        int end = index;
        while (isPartOfNumber(end)) {
            end++;
        }
        add(Token.Kind.NUMBER, index, end);
    }

    /** A sign belongs to a number only behind an exponent; hexadecimal numbers have none. */
    private boolean isPartOfNumber(int i) {
        char c = source.at(i);
        boolean exponent = (c == '+' || c == '-')
                && "eE".indexOf(source.at(i - 1)) >= 0
                && Character.toLowerCase(source.at(index + 1)) != 'x';
        return isDigit(c) || c == '.' || exponent || (c < 128 && Character.isLetter(c)) || c == '_';
    }

    /** What is not closed on its line is no string but a stray quote, as in prose. */
    private void quoted(char quote) {
        int end = index + 1;
        while (!source.isEnd(end) && source.at(end) != quote && source.at(end) != '\n') {
            end += source.at(end) == '\\' ? 2 : 1;
        }
        String content = source.text(index + 1, end);
        if (source.isEnd(end) || source.at(end) != quote || (quote == '\'' && isProse(content))) {
            symbol();
            return;
        }
        Token.Kind kind = quote == '"' ? Token.Kind.STRING : Token.Kind.CHARACTER;
        tokens.add(new Token(kind, content, source.position(index)));
        index = end + 1;
    }

    /** Between two apostrophes of prose there are words; a character constant has at most four characters. */
    private static boolean isProse(String content) {
        return content.length() > LONGEST_CONSTANT && content.indexOf(' ') >= 0;
    }

    /** {@code R"mark(...)mark"}, in which nothing is escaped. */
    private void rawString(int quote) {
        int open = quote + 1;
        while (!source.isEnd(open) && source.at(open) != '(' && source.at(open) != '\n') {
            open++;
        }
        String close = ")" + source.text(quote + 1, open) + "\"";
        int end = open;
        while (!source.isEnd(end) && !source.text(end, end + close.length()).equals(close)) {
            end++;
        }
        tokens.add(new Token(Token.Kind.STRING, source.text(open + 1, end), source.position(index)));
        index = end + close.length();
    }

    private boolean isAfterInclude() {
        return inDirective
                && tokens.get(tokens.size() - 1).isName()
                && tokens.get(tokens.size() - 1).text().equals("include");
    }

    private void headerName() {
        int end = index + 1;
        while (!source.isEnd(end) && source.at(end) != '>' && source.at(end) != '\n') {
            end++;
        }
        tokens.add(new Token(Token.Kind.STRING, source.text(index + 1, end), source.position(index)));
        index = end + 1;
    }

    private void symbol() {
        int end = PAIRS.contains(source.text(index, index + 2)) ? index + 2 : index + 1;
        add(Token.Kind.SYMBOL, index, end);
    }

    private void add(Token.Kind kind, int from, int to) {
        tokens.add(new Token(kind, source.text(from, to), source.position(from)));
        index = to;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
