package org.rtmtck.migration.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The tokens of one file, with directives apart from code, and without what {@code #if 0} switches off.
 *
 * @param code the tokens of the program itself
 * @param directives each directive with its tokens, the hash and the end not among them
 */
record TokenStream(List<Token> code, List<List<Token>> directives) {

    private static final Set<String> OPENING = Set.of("if", "ifdef", "ifndef");

    static TokenStream of(List<Token> all) {
        return new Splitter().split(all);
    }

    /** Follows the conditional directives as far as they can be decided without a compiler. */
    private static final class Splitter {
        private final List<Token> code = new ArrayList<>();
        private final List<List<Token>> directives = new ArrayList<>();
        private final Deque<Boolean> offs = new ArrayDeque<>();

        TokenStream split(List<Token> all) {
            int i = 0;
            while (i < all.size()) {
                if (all.get(i).is(Token.Kind.DIRECTIVE)) {
                    int end = i + 1;
                    while (!all.get(end).is(Token.Kind.DIRECTIVE_END)) {
                        end++;
                    }
                    directive(all.subList(i + 1, end));
                    i = end + 1;
                } else {
                    if (!isOff()) {
                        code.add(all.get(i));
                    }
                    i++;
                }
            }
            return new TokenStream(List.copyOf(code), List.copyOf(directives));
        }

        private boolean isOff() {
            return offs.contains(true);
        }

        private void directive(List<Token> tokens) {
            String word = tokens.isEmpty() ? "" : tokens.get(0).text();
            if (OPENING.contains(word)) {
                offs.push(word.equals("if") && isNumber(tokens, "0"));
            } else if (!offs.isEmpty() && word.equals("endif")) {
                offs.pop();
            } else if (!offs.isEmpty() && (word.equals("else") || word.equals("elif"))) {
                offs.pop();
                offs.push(false);
            } else if (!isOff()) {
                directives.add(List.copyOf(tokens));
            }
        }

        private static boolean isNumber(List<Token> tokens, String number) {
            return tokens.size() == 2 && tokens.get(1).text().equals(number);
        }
    }
}
