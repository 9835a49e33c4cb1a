package org.rtmtck.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCatalogueTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    @Test
    void writes_constants_and_the_compact_catalogue() throws IOException {
        generate();

        assertThat(files())
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly(
                        "resources/org/rtmtck/catalogue/catalogue.json",
                        "sources/org/rtmtck/catalogue/Assumption.java",
                        "sources/org/rtmtck/catalogue/Req.java");
        assertThat(folder.resolve("sources/org/rtmtck/catalogue/Req.java"))
                .content()
                .contains(
                        "DRC_030(\"DRC-030\", \"All routes of the leaver go\", Theme.ROUTES, Level.DOCUMENTED, true)");
    }

    @Test
    void leaves_files_alone_that_would_not_change() throws IOException {
        generate();
        for (Path file : files()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }

        generate();

        for (Path file : files()) {
            assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(LONG_AGO);
        }
    }

    private void generate() throws IOException {
        GenerateCatalogue.main(new String[] {
            "spec",
            folder.resolve("sources").toString(),
            folder.resolve("resources").toString()
        });
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
