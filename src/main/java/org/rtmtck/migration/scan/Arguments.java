package org.rtmtck.migration.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The arguments of a call, each as its tokens.
 *
 * @param list the arguments; empty if this is no call
 */
record Arguments(List<List<Token>> list) {

    static final Arguments NONE = new Arguments(List.of());

    /** The arguments in the brackets that open at an index; none if there is no bracket. A semicolon ends them anyhow. */
    static Arguments at(List<Token> tokens, int open) {
        if (open >= tokens.size() || !tokens.get(open).isSymbol("(")) {
            return NONE;
        }
        List<List<Token>> found = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens.subList(open, tokens.size())) {
            boolean closing = token.isSymbol(")");
            depth += token.isSymbol("(") ? 1 : closing ? -1 : 0;
            if (depth == 0 || (depth == 1 && token.isSymbol(","))) {
                found.add(List.copyOf(current));
                current.clear();
            } else if (depth > 1 || !token.isSymbol("(")) {
                current.add(token);
            }
            if (depth == 0 || token.isSymbol(";")) {
                break;
            }
        }
        return new Arguments(List.copyOf(found));
    }

    /** The text of an argument, if there are that many. */
    Optional<String> text(int number) {
        return number < list.size()
                ? Optional.of(list.get(number).stream().map(Token::text).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    /** The only token of an argument, if it consists of one. */
    Optional<Token> single(int number) {
        return number < list.size() && list.get(number).size() == 1
                ? Optional.of(list.get(number).get(0))
                : Optional.empty();
    }

    boolean mentions(int number, String name) {
        return number < list.size()
                && list.get(number).stream().anyMatch(token -> token.text().equals(name));
    }
}
