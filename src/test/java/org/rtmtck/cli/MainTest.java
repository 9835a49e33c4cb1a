package org.rtmtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "certify --help",
                "list --help",
                "list checks --help",
                "explain --help",
                "replay --help",
                "check --version",
                "migrate --help",
                "site --help",
                "list implementations",
                "list requirements",
                "explain DRC-030",
                "explain a4",
                "generate-completion"
            })
    void what_is_asked_for_is_told(String words) {
        assertThat(run(words)).isZero();
        assertThat(out.toString()).isNotBlank();
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                       | a command is missing
            cert                                     | certify
            certify --profile x                      | --profile
            certify --only DRC-999 --no-report       | list requirements
            certify --implementation x --no-report   | no implementation is called 'x'; found are:
            certify --classpath no.jar --no-report   | no.jar
            certify --waive A99 --no-report          | A99
            certify --waive A1 --seed x --no-report  | seed
            certify --call-deadline 0 --no-report    | --call-deadline
            prove --only no-such-thing               | neither a defect nor a lawful variant is called no-such-thing
            prove --seeds 0                          | --seeds
            prove --techniques luck                  | luck
            prove --defects-only --lawful-only       | mutually exclusive
            certify --report pom.xml                 | --report
            explain DRC-999                          | list requirements
            list                                     | implementations, requirements or checks
            list requirements --theme x              | x
            replay nowhere.rtm                       | there is no file nowhere.rtm
            replay pom.xml                           | pom.xml:1:1
            check nowhere.rtm                        | there is no file nowhere.rtm
            migrate                                  | FILE
            migrate nowhere.c                        | there is no file nowhere.c
            site                                     | DIR
            site pom.xml                             | pom.xml
            migrate pom.xml --sarif no/where.sarif   | no/where.sarif cannot be written
            """)
    void what_cannot_be_done_is_said_in_a_sentence(String words, String part) {
        assertThat(run(words)).isEqualTo(2);
        assertThat(err.toString()).contains(part).startsWith("rtm-tck: ").doesNotContain("\tat ", "Exception");
    }

    @Test
    void a_script_whose_replies_are_permitted_ends_with_0() throws IOException {
        Path script = script("A = RtmRegisterClient ip 13\nRtmDeregisterClient A\nRtmDeregisterClient A\n");

        assertThat(run("replay " + script)).isZero();
        assertThat(out.toString()).contains("RtmDeregisterClient A -> ERROR_INVALID_HANDLE", "permitted");
    }

    @Test
    void a_trace_that_is_permitted_ends_with_0() throws IOException {
        assertThat(run("check " + script("A = RtmRegisterClient ip 13 -> 0x10\nRtmDeregisterClient A -> NO_ERROR\n")))
                .isZero();
    }

    @Test
    void a_trace_that_is_not_permitted_ends_with_1_and_names_the_requirement() throws IOException {
        Path trace = script("A = RtmRegisterClient ip 13 -> 0x10\nRtmDeregisterClient A -> NO_ERROR\n"
                + "RtmDeregisterClient A -> NO_ERROR\n");

        assertThat(run("check " + trace)).isEqualTo(1);
        assertThat(out.toString()).contains(trace + ":3", "DRC-028");
    }

    @Test
    void a_script_without_replies_is_no_trace() throws IOException {
        assertThat(run("check " + script("RtmGetNetworkCount ip\n"))).isEqualTo(2);
        assertThat(err.toString()).contains("no call with a reply");
    }

    @Test
    void quiet_is_quiet() {
        assertThat(run("certify --quick --only DRC-028 --quiet --report " + directory))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEmpty();
        assertThat(directory.resolve("certificate.json")).exists();
    }

    @Test
    void a_certification_fits_one_screen() {
        assertThat(run("certify --quick --only DRC-028 --no-report")).isZero();
        assertThat(out.toString()).contains("CONFORMS: reference", "only DRC-028", "seed 1");
        assertThat(out.toString().lines().count()).isLessThan(24);
    }

    private Path script(String text) throws IOException {
        return Files.writeString(directory.resolve("script.rtm"), text);
    }

    private int run(String words) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(words.isEmpty() ? new String[0] : words.split(" ", -1));
    }

    @Test
    void a_proof_is_written_for_people_and_programs() {
        assertThat(run("prove --only keeps-infinite-routes,ip-only --report " + directory))
                .isZero();
        assertThat(out.toString()).contains("1 defects: 1 killed").contains("0 false alarms");
        assertThat(directory.resolve("prove.json")).content().contains("\"outcome\": \"killed\"");
        assertThat(directory.resolve("teeth.md")).content().contains("keeps-infinite-routes");
        assertThat(directory.resolve("teeth.html")).content().contains("keeps-infinite-routes");
    }
}
