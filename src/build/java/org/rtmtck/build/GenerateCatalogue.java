package org.rtmtck.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Makes constants and the compact catalogue of the folder {@code spec}. Run by Maven before the kit is compiled. */
public final class GenerateCatalogue {

    private GenerateCatalogue() {}

    /**
     * Runs the generator.
     *
     * @param args the folder of the specification, the folder for generated sources, the folder for generated resources
     * @throws SpecificationException if the specification is not usable
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Specification specification = CatalogueLoader.load(Path.of(args[0]));
        Path sources = Path.of(args[1], "org", "rtmtck", "catalogue");
        Path resources = Path.of(args[2], "org", "rtmtck", "catalogue");
        write(sources.resolve("Req.java"), ConstantsWriter.requirements(specification));
        write(sources.resolve("Assumption.java"), ConstantsWriter.assumptions(specification));
        write(resources.resolve("catalogue.json"), CatalogueJson.of(specification));
    }

    /** Leaves an equal file alone, so that nothing is compiled again without need. */
    private static void write(Path file, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
