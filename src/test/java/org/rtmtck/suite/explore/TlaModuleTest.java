package org.rtmtck.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Subject;

/** The TLA+ module holds under TLC, and has as many states as the kit learns from the reference implementation. */
class TlaModuleTest {

    private static final Path MODULE = Path.of("spec", "tla", "Deregister.tla");
    private static final Pattern DISTINCT = Pattern.compile("(\\d+) distinct states found, 0 states left");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"2, 2, 36", "2, 3, 100", "3, 2, 216"})
    void bothHaveTheSameStates(int clients, int networks, int states) throws IOException, InterruptedException {
        assertThat(learned(clients, networks)).isEqualTo(states);
        assertThat(checked(clients, networks, "OnlyTheRegisteredHaveRoutes")).isEqualTo(states);
    }

    @Test
    void anInvariantThatDoesNotHoldIsNoticed() throws IOException, InterruptedException {
        String broken = run(
                2,
                2,
                "Nobody",
                Files.readString(MODULE)
                        .replace("Spec ==", "Nobody == \\A c \\in Clients : standing[c] # \"live\"\n\nSpec =="));

        assertThat(broken).contains("Invariant Nobody is violated");
    }

    private static int learned(int clients, int networks) {
        Subject subject = ExplorationTest.subject(new ReferenceProvider());
        return Machine.of(subject, grid(clients, networks), Long.MAX_VALUE)
                .orElseThrow()
                .size();
    }

    /** Clients that are all alike, each with a letter for every network. */
    private static Alphabet grid(int clients, int networks) {
        List<Letter> letters = new ArrayList<>();
        List<Network> places = new ArrayList<>();
        for (int place = 0; place < networks; place++) {
            places.add(new IpNetwork(0x0a00_0000 + (place << 16), 0xffff_0000));
        }
        for (int slot = 0; slot < clients; slot++) {
            HandleRef handle = HandleRef.named(Letter.name(slot));
            letters.add(Letter.register(slot, new Call.Register(ProtocolFamily.IP, 8 + slot, EventArg.NONE, 0)));
            letters.add(Letter.of(Letter.Kind.OLD_OR_LIVE, slot, -1, new Call.Deregister(handle)));
            for (int place = 0; place < networks; place++) {
                var route = Routes.ip((IpNetwork) places.get(place), slot + 1, 1, 1);
                letters.add(Letter.of(
                        Letter.Kind.LIVE, slot, place, new Call.AddRoute(handle, route, TimeToLive.INFINITE)));
                letters.add(Letter.of(Letter.Kind.LIVE, slot, place, new Call.DeleteRoute(handle, route)));
            }
        }
        List<Alphabet.Member> members = IntStream.range(0, clients)
                .mapToObj(i -> new Alphabet.Member(ProtocolFamily.IP, false))
                .toList();
        return new Alphabet(
                "grid",
                letters,
                members,
                places,
                IntStream.range(0, clients).boxed().toList());
    }

    private int checked(int clients, int networks, String invariant) throws IOException, InterruptedException {
        String said = run(clients, networks, invariant, Files.readString(MODULE));
        assertThat(said).contains("No error has been found");
        Matcher distinct = DISTINCT.matcher(said);
        assertThat(distinct.find()).as(said).isTrue();
        return Integer.parseInt(distinct.group(1));
    }

    private String run(int clients, int networks, String invariant, String module)
            throws IOException, InterruptedException {
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
