package org.rtmtck.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rtmtck.catalogue.Catalogue;

class CatalogueJsonTest {

    private static final Path SPEC = Path.of("spec");

    @TempDir
    private Path folder;

    @Test
    void the_digest_of_the_built_catalogue_is_that_of_its_content() {
        String content = CatalogueJson.content(CatalogueLoader.load(SPEC));

        assertThat(Catalogue.load().digest()).isEqualTo(CatalogueJson.sha256(content));
    }

    @Test
    void the_digest_ignores_layout_and_comments() throws IOException {
        copyTo(folder, "\nrequirements:", "\n\n# a comment\nrequirements:");

        assertThat(CatalogueJson.of(CatalogueLoader.load(folder)))
                .isEqualTo(CatalogueJson.of(CatalogueLoader.load(SPEC)));
    }

    @Test
    void the_digest_changes_with_a_word() throws IOException {
        copyTo(folder, "every route that the client added", "each route that the client added");

        assertThat(CatalogueJson.of(CatalogueLoader.load(folder)).substring(0, 80))
                .isNotEqualTo(CatalogueJson.of(CatalogueLoader.load(SPEC)).substring(0, 80));
    }

    private static void copyTo(Path target, String old, String changed) throws IOException {
        for (String name : new String[] {"requirements.yaml", "assumptions.yaml", "sources.yaml"}) {
            String text = Files.readString(SPEC.resolve(name));
            Files.writeString(target.resolve(name), text.replace(old, changed));
        }
    }
}
