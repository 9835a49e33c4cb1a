package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.agent.AgentOptions;
import org.rtmtck.agent.AgentProvider;
import org.rtmtck.agent.Native;

/** Every defect that the library in C can be built with is caught, and named by a requirement that it breaks. */
@Timeout(60)
class NativeDefectsTest {

    private static final Path LIST = Path.of("src/main/c/librtm/defect.h");
    private static final Pattern DEFECT = Pattern.compile("X\\(([A-Z0-9_]+),");
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    /**
     * The library, the checks that run ("all": the whole suite, quickly), and the requirement that they name; several
     * where it depends on what lies in freed memory.
     */
    @ParameterizedTest
    @CsvSource({
        "aborts-on-invalid-handle, DRC-021, DRC-020",
        "accepts-stale-handle, DRC-028, DRC-028",
        "age-of-32-bits, DRC-125, DRC-125",
        "closes-event-of-caller, DRC-223, DRC-223",
        "compares-padding, DRC-116, DRC-032",
        "count-of-8-bits, DRC-063, DRC-063",
        "family-0-is-none, DRC-057, DRC-057",
        "follows-null-buffer, DRC-084, DRC-084",
        "forgets-last-error, DRC-110, DRC-110",
        "frees-client-twice, DRC-028, DRC-028",
        "handle-of-32-bits, DRC-023, DRC-023",
        "ipx-size-of-ip, DRC-057, DRC-201",
        "keeps-dangling-observer, DRC-069, DRC-069",
        "keeps-entry-in-enumeration, DRC-102, DRC-102",
        "keeps-expiry-of-removed, DRC-042, DRC-042 DRC-124 DRC-201",
        "keeps-lock, DRC-021, DRC-124",
        "leaks-client, DRC-116, DRC-116",
        "leaks-enumeration, DRC-116, DRC-116",
        "leaks-messages, DRC-116, DRC-116",
        "leaves-flags-uninitialised, DRC-061, DRC-209",
        "leaves-last-entry, DRC-034, DRC-030",
        "leaves-route-uninitialised, DRC-032, DRC-032",
        "lifetime-of-32-bits, DRC-069, DRC-032",
        "loses-handle-when-short, DRC-217, DRC-217",
        "mac-of-four-bytes, DRC-035, DRC-032",
        "message-reads-table, all, DRC-080",
        "metric-of-16-bits, DRC-066, DRC-209",
        "misses-short-memory, DRC-216, DRC-003",
        "mixes-handle-kinds, DRC-025, DRC-025",
        "races-on-handle, DRC-141, DRC-141",
        "uses-client-after-free, DRC-028, DRC-028",
        "waits-for-itself, DRC-034, DRC-003",
        "walks-freed-entries, DRC-034, DRC-003",
        "writes-past-message, DRC-080, DRC-201",
        "writes-past-route, DRC-032, DRC-201"
    })
    void the_defect_is_caught_and_named(String library, String checks, String requirements) {
        Certificate certificate = certify("defects/" + library + ".so", checks);

        assertThat(certificate.verdict()).isEqualTo(Conclusion.DOES_NOT_CONFORM);
        assertThat(Arrays.stream(requirements.split(" "))
                        .map(id -> certificate.requirement(id).orElseThrow().verdict()))
                .contains(Verdict.FAILED);
    }

    @Test
    void the_library_without_a_defect_conforms() {
        Certificate certificate = certify("librtm.so", "all");

        assertThat(certificate.failures()).isEmpty();
        assertThat(certificate.verdict()).isEqualTo(Conclusion.CONFORMS);
    }

    @Test
    void every_defect_is_looked_at() throws Exception {
        Set<String> listed = Arrays.stream(getClass()
                        .getDeclaredMethod("the_defect_is_caught_and_named", String.class, String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());

        assertThat(listed).isEqualTo(defects());
    }

    private static Set<String> defects() throws IOException {
        return DEFECT.matcher(Files.readString(LIST))
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    private static Certificate certify(String library, String checks) {
        // IPX is claimed whatever the agent finds out: a library that refuses family 0 would be one without IPX.
        try (AgentProvider agent = Native.agent(library, "--with", "ipx")
                .with(AgentOptions.DEFAULT.withCallDeadline(DEADLINE.dividedBy(2)))) {
            Request request = new Request(
                    agent,
                    NativeDefectsTest.class.getClassLoader(),
                    Profile.DEFAULT,
                    !library.contains("races"),
                    1,
                    Selection.of(checks.equals("all") ? List.of() : List.of(checks)),
                    Set.of(),
                    DEADLINE);
            return new Certifier(request, Progress.SILENT, certificate -> {}).certify();
        }
    }
}
