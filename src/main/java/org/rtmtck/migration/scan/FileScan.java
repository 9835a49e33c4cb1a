package org.rtmtck.migration.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rtmtck.migration.facts.MigrationFacts;
import org.rtmtck.migration.facts.Trap;
import org.rtmtck.migration.facts.V1Name;

/** Looks through the tokens of one file. */
final class FileScan {

    private static final Set<String> STATEMENT_WORDS =
            Set.of("return", "else", "do", "case", "goto", "sizeof", "and", "or");

    private final MigrationFacts facts;
    private final V1Vocabulary vocabulary;
    private final Macros macros;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private int depth;

    FileScan(MigrationFacts facts, V1Vocabulary vocabulary, Macros macros, String file) {
        this.facts = facts;
        this.vocabulary = vocabulary;
        this.macros = macros;
        this.file = file;
    }

    /** The findings from top to bottom; none if the file has nothing that only version 1 has. */
    List<Finding> scan(TokenStream tokens) {
        tokens.directives().forEach(this::directive);
        for (int i = 0; i < tokens.code().size(); i++) {
            token(tokens.code(), i);
        }
        return usesVersion1()
                ? findings.stream()
                        .sorted(Comparator.comparing(Finding::position, byPlace()))
                        .toList()
                : List.of();
    }

    private static Comparator<Position> byPlace() {
        return Comparator.comparingInt(Position::line).thenComparingInt(Position::column);
    }

    /** Codes that all of Windows uses mean nothing in a file that has nothing else of version 1. */
    private boolean usesVersion1() {
        return findings.stream().anyMatch(f -> !vocabulary.isUsedElsewhere(f.v1()));
    }

    private void directive(List<Token> tokens) {
        String word = tokens.isEmpty() ? "" : tokens.get(0).text();
        switch (word) {
            case "include", "pragma" ->
                tokens.stream()
                        .filter(token -> token.is(Token.Kind.STRING))
                        .forEach(token -> vocabulary
                                .findHeader(token.text())
                                .ifPresent(name -> add(token, name, Use.INCLUDED, Optional.empty(), CallDetails.NONE)));
            case "define" -> body(tokens);
            default -> {
                // Other directives hold no code.
            }
        }
    }

    /** What a macro stands for is code; its own name and parameters are not. */
    private void body(List<Token> tokens) {
        List<Token> rest = tokens.size() > 2 ? tokens.subList(2, tokens.size()) : List.of();
        int before = depth;
        depth++;
        for (int i = 0; i < rest.size(); i++) {
            token(rest, i);
        }
        depth = before;
    }

    private void token(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        switch (token.kind()) {
            case NAME -> name(tokens, i);
            case STRING -> string(token);
            case NUMBER -> number(tokens, i);
            default -> depth += token.isSymbol("{") ? 1 : token.isSymbol("}") ? -1 : 0;
        }
    }

    private void name(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        Optional<V1Name> direct = vocabulary.find(token.text());
        if (direct.isPresent()) {
            Use use = useOf(direct.get(), tokens, i);
            CallDetails details = use == Use.DECLARATION ? CallDetails.NONE : detailsOf(direct.get(), tokens, i);
            add(token, direct.get(), use, Optional.empty(), details);
        } else if (macros.isMacro(token.text())) {
            Arguments arguments = Arguments.at(tokens, i + 1);
            throughMacro(token, arguments)
                    .forEach(name -> vocabulary
                            .find(name)
                            .ifPresent(v1 -> add(
                                    token,
                                    v1,
                                    Use.THROUGH_MACRO,
                                    Optional.of(token.text()),
                                    CallDetails.of(name, arguments))));
        }
    }

    private List<String> throughMacro(Token token, Arguments arguments) {
        Stream<String> pasted = arguments.single(0).stream()
                .flatMap(argument -> macros.paste(token.text(), argument.text()).stream())
                .filter(vocabulary::knows);
        return Stream.concat(macros.expand(token.text(), vocabulary::knows).stream(), pasted)
                .distinct()
                .toList();
    }

    private Use useOf(V1Name name, List<Token> tokens, int i) {
        boolean bracket = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
        if (name.kind() != V1Name.Kind.FUNCTION || !bracket) {
            return Use.MENTION;
        }
        boolean typed = i > 0
                && (tokens.get(i - 1).isSymbol("*")
                        || (tokens.get(i - 1).isName()
                                && !STATEMENT_WORDS.contains(tokens.get(i - 1).text())));
        return depth <= 0 && typed ? Use.DECLARATION : Use.CALL;
    }

    private static CallDetails detailsOf(V1Name name, List<Token> tokens, int i) {
        Arguments arguments = Arguments.at(tokens, i + 1);
        return CallDetails.of(name.name(), arguments.list().isEmpty() ? ScriptLine.arguments(tokens, i) : arguments);
    }

    private void string(Token token) {
        vocabulary
                .find(token.text())
                .filter(name -> vocabulary.isFunction(name.name()))
                .or(() -> vocabulary.findHeader(token.text()))
                .ifPresent(name -> add(token, name, Use.BY_STRING, Optional.empty(), CallDetails.NONE));
    }

    private void number(List<Token> tokens, int i) {
        if (Numbers.is(tokens.get(i), V1Vocabulary.BARE_STATUS) && isCompared(tokens, i)) {
            add(tokens.get(i), vocabulary.bareStatus(), Use.MENTION, Optional.empty(), CallDetails.NONE);
        }
    }

    private static boolean isCompared(List<Token> tokens, int i) {
        return (i > 0 && isComparison(tokens.get(i - 1))) || (i + 1 < tokens.size() && isComparison(tokens.get(i + 1)));
    }

    private static boolean isComparison(Token token) {
        return token.isSymbol("==")
                || token.isSymbol("!=")
                || (token.isName() && token.text().equals("case"));
    }

    private void add(Token token, V1Name name, Use use, Optional<String> macro, CallDetails details) {
        Set<Trap> traps = new HashSet<>(name.traps());
        traps.removeIf(trap -> details.rulesOut(trap.id()));
        details.extraTraps().forEach(id -> facts.trap(id).ifPresent(traps::add));
        List<Trap> sorted =
                traps.stream().sorted(Comparator.comparingInt(Trap::rank)).toList();
        findings.add(new Finding(file, token.position(), name, use, macro, details.sentences(), sorted));
    }
}
