package org.rtmtck.migration.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rtmtck.migration.facts.MigrationFacts;

/** Scans for tests. */
final class Scans {

    static final MigrationFacts FACTS = MigrationFacts.load();

    private static final Path CLIENT = Path.of("src/test/resources/migration/client");

    private Scans() {}

    static ScanReport ofBytes(byte[] bytes) {
        return new V1Scanner(FACTS).scan(List.of(new SourceFile("a.c", bytes)));
    }

    static ScanReport ofText(String... lines) {
        return ofBytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Each finding as "line:column name", with the use unless it is a call. */
    static List<String> found(String... lines) {
        return ofText(lines).findings().stream().map(Scans::brief).toList();
    }

    static String brief(Finding finding) {
        String macro = finding.macro().map(m -> " " + m).orElse("");
        String use = finding.use() == Use.CALL ? "" : " " + finding.use();
        return finding.position() + " " + finding.v1().name() + use + macro;
    }

    static List<String> trapsOf(String line) {
        return ofText(line).findings().get(0).traps().stream().map(t -> t.id()).toList();
    }

    /** The client of version 1 that the repository brings along. */
    static ScanReport ofClient() {
        try (Stream<Path> files = Files.list(CLIENT)) {
            return new V1Scanner(FACTS).scan(files.sorted().map(Scans::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path path) {
        try {
            return new SourceFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
