package org.rtmtck.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kit from which something is missing, or that judges by another contract, says so of itself. */
class AlteredKitIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CATALOGUE = "org/rtmtck/catalogue/catalogue.json";

    @TempDir
    private Path directory;

    @Test
    void without_its_features_it_certifies_nothing() throws Exception {
        Execution kit = certify(altered(jar -> {
            try (Stream<Path> files = Files.walk(jar.getPath("org/rtmtck/features"))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }));

        assertThat(kit.exitCode()).as(kit.output()).isEqualTo(2);
        assertThat(kit.output()).contains("the engine cucumber found no checks to run");
    }

    @Test
    void without_one_of_its_requirements_it_certifies_nothing() throws Exception {
        Execution kit = certify(altered(jar -> {
            Path catalogue = jar.getPath(CATALOGUE);
            JsonObject json =
                    JsonParser.parseString(Files.readString(catalogue)).getAsJsonObject();
            JsonArray requirements = json.getAsJsonArray("requirements");
            for (int i = requirements.size() - 1; i >= 0; i--) {
                JsonObject requirement = requirements.get(i).getAsJsonObject();
                if (requirement.get("id").getAsString().equals("DRC-028")) {
                    requirements.remove(i);
                }
            }
            Files.writeString(catalogue, json.toString());
        }));

        assertThat(kit.exitCode()).as(kit.output()).isEqualTo(2);
        assertThat(kit.output()).contains("DRC-028");
    }

    @Test
    void with_one_clause_of_its_model_inverted_its_own_reference_does_not_conform() throws Exception {
        String clause = "status.equals(Status.ERROR_INVALID_HANDLE),";
        Path source = Kit.BASE.resolve("src/main/java/org/rtmtck/model/DeregistrationRule.java");
        String text = Files.readString(source);
        assertThat(text).containsOnlyOnce(clause);
        Path inverted = Files.writeString(directory.resolve(source.getFileName()), text.replace(clause, "!" + clause));
        Path classes = Files.createDirectory(directory.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-d", "" + classes, "-cp", "" + Kit.JAR, "" + inverted);
        assertThat(result).isZero();

        Execution kit = certify(altered(jar -> {
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path old = jar.getPath(classes.relativize(file).toString());
                    Files.delete(old);
                    Files.copy(file, old);
                }
            }
        }));

        assertThat(kit.exitCode()).as(kit.output()).isEqualTo(1);
        assertThat(kit.output()).contains("DOES NOT CONFORM: reference", "permitted: ERROR_INVALID_HANDLE");
    }

    /** What is done to the kit's jar. */
    private interface Alteration {
        void of(FileSystem jar) throws IOException;
    }

    private Path altered(Alteration alteration) throws IOException {
        Path jar = Files.copy(Kit.JAR, directory.resolve("altered.jar"));
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            alteration.of(files);
        }
        return jar;
    }

    private Execution certify(Path jar) throws IOException, InterruptedException {
        return Execution.of(directory, List.of(JAVA, "-jar", jar.toString(), "certify", "--quick"));
    }
}
