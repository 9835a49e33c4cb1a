package org.rtmtck.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.witness.Subject;

/** The TLA+ module holds under TLC, and has as many states as the kit learns from the reference implementation. */
class TlaModuleTest {

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
        String broken = new Tlc(directory)
                .run(
                        2,
                        2,
                        "Nobody",
                        Files.readString(Tlc.MODULE)
                                .replace(
                                        "Spec ==", "Nobody == \\A c \\in Clients : standing[c] # \"live\"\n\nSpec =="));

        assertThat(broken).contains("Invariant Nobody is violated");
    }

    private static int learned(int clients, int networks) {
        Subject subject = ExplorationTest.subject(new ReferenceProvider());
        return Machine.of(subject, Grid.of(clients, networks), Long.MAX_VALUE)
                .orElseThrow()
                .size();
    }

    private int checked(int clients, int networks, String invariant) throws IOException, InterruptedException {
        String said = new Tlc(directory).run(clients, networks, invariant, Files.readString(Tlc.MODULE));
        assertThat(said).contains("No error has been found");
        Matcher distinct = DISTINCT.matcher(said);
        assertThat(distinct.find()).as(said).isTrue();
        return Integer.parseInt(distinct.group(1));
    }
}
