package org.rtmtck.agent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code src/main/c} is built into; tests that need it are skipped where there is no C compiler. */
public final class Native {

    private static final Path DIRECTORY = Path.of("target", "native").toAbsolutePath();

    private Native() {}

    /** A file that the build made of the C side. */
    public static Path file(String name) {
        Path file = DIRECTORY.resolve(name);
        boolean built = Files.exists(file);
        if (!built && "required".equals(System.getenv("RTMTCK_NATIVE"))) {
            throw new AssertionError(file + " was not built, and RTMTCK_NATIVE is 'required'");
        }
        assumeTrue(built, () -> file + " was not built: no C compiler and make here");
        return file;
    }

    static List<String> command(String library, String... options) {
        List<String> words = new ArrayList<>(List.of(file("rtm-agent").toString()));
        words.addAll(List.of(options));
        words.add(file(library).toString());
        return words;
    }

    /** The agent in C with a library. */
    public static AgentProvider agent(String library, String... options) {
        return AgentProvider.command(command(library, options));
    }
}
