package org.rtmtck.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the features of the family IPX out of those of IP, as far as they do not speak of what only IP has. Run by Maven
 * before the kit is compiled.
 */
public final class GenerateIpxFeatures {

    /** About both families, about one, in several languages, or about version 2. */
    private static final Set<String> NOT_TRANSLATED = Set.of("core", "families", "migration");

    private GenerateIpxFeatures() {}

    /**
     * Runs the generator.
     *
     * @param args the folder of the features, the folder for those that are made
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        Set<Path> made = new HashSet<>();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".feature"))
                    .filter(f -> !NOT_TRANSLATED.contains(
                            from.relativize(f).getName(0).toString()))
                    .sorted()
                    .toList()) {
                Optional<String> ipx = IpxFeature.of(Files.readString(file));
                if (ipx.isPresent()) {
                    Path target =
                            to.resolve(from.relativize(file).toString().replaceFirst("\\.feature$", "-ipx.feature"));
                    write(target, ipx.get());
                    made.add(target);
                }
            }
        }
        deleteOthers(to, made);
    }

    private static void write(Path file, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** What an earlier build made of a feature that is gone must not be run. */
    private static void deleteOthers(Path folder, Set<Path> made) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> old = files.filter(Files::isRegularFile)
                    .filter(file -> !made.contains(file))
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }
}
