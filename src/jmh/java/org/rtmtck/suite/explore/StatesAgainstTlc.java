package org.rtmtck.suite.explore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

/**
 * States a second on the same small state spaces: the kit, which reaches each state and takes each step by calls on the
 * reference implementation that are judged, and TLC, which computes them from spec/tla/Deregister.tla. Each in a process
 * of its own, in turn, from its start to its end; the best of three times counts.
 */
public final class StatesAgainstTlc {

    private static final int TIMES = 3;
    private static final List<int[]> SIZES =
            List.of(new int[] {2, 2}, new int[] {2, 3}, new int[] {3, 2}, new int[] {3, 3});
    private static final Pattern DISTINCT = Pattern.compile("(\\d+) distinct states found, 0 states left");

    private StatesAgainstTlc() {}

    /** Without arguments all sizes, with two of them the kit alone: clients and networks. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            System.out.println(learned(Integer.parseInt(args[0]), Integer.parseInt(args[1])));
            return;
        }
        System.out.println("clients networks  states     TLC: s  states/s     kit: s  states/s   kit / TLC");
        for (int[] size : SIZES) {
            compare(size[0], size[1]);
        }
    }

    private static int learned(int clients, int networks) {
        Subject subject = Subject.of(new ReferenceProvider(), Policy.standard(Catalogue.load()));
        return Machine.of(subject, Grid.of(clients, networks), Long.MAX_VALUE)
                .orElseThrow()
                .size();
    }

    private static void compare(int clients, int networks) throws IOException, InterruptedException {
        double tlc = Double.MAX_VALUE;
        double kit = Double.MAX_VALUE;
        int states = 0;
        for (int i = 0; i < TIMES; i++) {
            long started = System.nanoTime();
            states = byTlc(clients, networks);
            long between = System.nanoTime();
            int learned = byKit(clients, networks);
            long ended = System.nanoTime();
            if (learned != states) {
                throw new IllegalStateException("TLC finds " + states + " states, the kit " + learned);
            }
            tlc = Math.min(tlc, (between - started) / 1e9);
            kit = Math.min(kit, (ended - between) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "%7d %8d %7d %10.2f %9.0f %10.2f %9.0f %11.2f%n",
                clients,
                networks,
                states,
                tlc,
                states / tlc,
                kit,
                states / kit,
                tlc / kit);
    }

    private static int byTlc(int clients, int networks) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("tlc");
        try {
            String said = new Tlc(directory)
                    .run(clients, networks, "OnlyTheRegisteredHaveRoutes", Files.readString(Tlc.MODULE));
            Matcher distinct = DISTINCT.matcher(said);
            if (!distinct.find()) {
                throw new IllegalStateException(said);
            }
            return Integer.parseInt(distinct.group(1));
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> all;
        try (var files = Files.walk(directory)) {
            all = files.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    private static int byKit(int clients, int networks) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process kit = new ProcessBuilder(
                        java,
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StatesAgainstTlc.class.getName(),
                        String.valueOf(clients),
                        String.valueOf(networks))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(kit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        kit.waitFor();
        return Integer.parseInt(said.strip());
    }
}
