package org.rtmtck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.api.Environment;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Certifier;
import org.rtmtck.certify.Profile;
import org.rtmtck.certify.Progress;
import org.rtmtck.certify.Request;
import org.rtmtck.certify.Selection;
import org.rtmtck.reference.ReferenceProvider;

/** All that an implementation says of itself is meant to do harm; what is written must not. */
class HostileImplementationTest {

    private static final String MEGABYTE = "<b>".repeat(350_000);
    private static final String EVIL =
            "\u0000\u001b[2J\u202Egnp.\u2066\uFEFF</script><script>alert(1)</script>" + MEGABYTE;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void certify() throws IOException {
        Request request = new Request(
                new Hostile(),
                HostileImplementationTest.class.getClassLoader(),
                Profile.DEFAULT,
                true,
                1,
                Selection.of(List.of("DRC-028")),
                Set.<Assumption>of(),
                Duration.ofSeconds(5));
        Certificate certificate = new Certifier(request, new Progress() {}, c -> {}).certify();
        Reports.in(directory, script -> "replay " + script).write(certificate);
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_file_holds_characters_that_deceive_or_grows_beyond_measure(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(text.chars().filter(c -> c < ' ' && c != '\n' && c != '\t')).isEmpty();
        assertThat(text).doesNotContain("\u202E", "\u2066", "\uFEFF").hasSizeLessThan(1 << 20);
    }

    @Test
    void the_page_runs_nothing_that_it_was_given() throws IOException {
        String page = Files.readString(directory.resolve("certificate.html"));

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)", "\\u{202e}");
    }

    private static final class Hostile implements RtmProvider {

        private final RtmProvider reference = new ReferenceProvider();

        @Override
        public String name() {
            return EVIL;
        }

        @Override
        public String version() {
            return EVIL;
        }

        @Override
        public String description() {
            return EVIL;
        }

        @Override
        public RoutingTableManager open(Environment environment) throws Exception {
            RoutingTableManager manager = reference.open(environment);
            return (RoutingTableManager) Proxy.newProxyInstance(
                    RoutingTableManager.class.getClassLoader(),
                    new Class<?>[] {RoutingTableManager.class},
                    (self, method, arguments) -> {
                        if (method.getName().equals("deregisterClient")) {
                            throw new IllegalStateException(EVIL);
                        }
                        try {
                            return method.invoke(manager, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
