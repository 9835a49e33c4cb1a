package org.rtmtck.suite.explore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The model checker TLC, run on spec/tla/Deregister.tla in a process of its own. */
final class Tlc {

    /** The module. */
    static final Path MODULE = Path.of("spec", "tla", "Deregister.tla");

    private final Path directory;

    /** Works in that directory. */
    Tlc(Path directory) {
        this.directory = directory;
    }

    /** Checks a module for so many clients and networks. Returns what TLC says. */
    String run(int clients, int networks, String invariant, String module) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("Deregister.tla"), module);
        Files.writeString(directory.resolve("Deregister.cfg"), """
                SPECIFICATION Spec
                CONSTANTS Clients = {%s} Networks = {%s}
                INVARIANTS TypeOK CountIsOfNetworksWithRoutes %s
                PROPERTY OnlyTheLeaversRoutesGo
                CHECK_DEADLOCK FALSE
                """.formatted(
                        names("c", clients), names("n", networks), invariant));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path jar = Path.of(tlc2.TLC
                .class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Process tlc = new ProcessBuilder(
                        java, "-XX:+UseParallelGC", "-cp", jar.toString(), "tlc2.TLC", "-workers", "2", "Deregister")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(tlc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tlc.waitFor();
        return said;
    }

    private static String names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(", "));
    }
}
