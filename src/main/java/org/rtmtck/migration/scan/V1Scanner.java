package org.rtmtck.migration.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rtmtck.migration.facts.MigrationFacts;

/**
 * Finds the uses of version 1 in C sources, and in lists of calls. It is no compiler: it follows comments, strings, line
 * continuations, {@code #if 0} and macros, and everything else it takes as it comes. Nothing that it reads is run.
 *
 * <p>Safe for concurrent use.
 */
public final class V1Scanner {

    private final MigrationFacts facts;
    private final V1Vocabulary vocabulary;

    /** A scanner that knows these facts. */
    public V1Scanner(MigrationFacts facts) {
        this.facts = facts;
        this.vocabulary = new V1Vocabulary(facts);
    }

    /**
     * Scans files together, so that a macro of one is known in the others.
     *
     * @param files the files; those that are no text are left out and reported so
     */
    public ScanReport scan(List<SourceFile> files) {
        Macros macros = new Macros();
        List<ReadFile> readable = files.stream().map(ReadFile::of).toList();
        readable.forEach(file -> file.tokens().ifPresent(tokens -> macros.read(tokens.directives())));
        List<ScannedFile> scanned = new ArrayList<>();
        for (ReadFile file : readable) {
            List<Finding> findings = file.tokens()
                    .map(tokens -> new FileScan(facts, vocabulary, macros, file.name()).scan(tokens))
                    .orElse(List.of());
            scanned.add(new ScannedFile(file.name(), file.encoding(), file.lines(), findings));
        }
        return new ScanReport(scanned);
    }

    /** A file as the scanner sees it. */
    private record ReadFile(String name, Optional<String> encoding, int lines, Optional<TokenStream> tokens) {

        static ReadFile of(SourceFile file) {
            return DecodedText.of(file.bytes())
                    .map(decoded -> of(file.name(), decoded))
                    .orElseGet(() -> new ReadFile(file.name(), Optional.empty(), 0, Optional.empty()));
        }

        private static ReadFile of(String name, DecodedText decoded) {
            LogicalText text = new LogicalText(decoded.text());
            return new ReadFile(
                    name,
                    Optional.of(decoded.encoding()),
                    text.lineCount(),
                    Optional.of(TokenStream.of(CLexer.tokens(text))));
        }
    }
}
