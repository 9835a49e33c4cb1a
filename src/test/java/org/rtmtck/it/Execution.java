package org.rtmtck.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What came of a program that was run.
 *
 * @param exitCode its exit code
 * @param output what it printed, errors included
 */
record Execution(int exitCode, String output) {

    private static final int PATIENCE_MINUTES = 10;

    /** Starts a program whose output nobody wants. */
    static Process start(Path directory, List<String> words) throws IOException {
        return new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static Execution of(Path directory, List<String> words) throws IOException, InterruptedException {
        Path log = Files.createTempFile("rtm-tck-it", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(log.toFile());
            builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(words + " did not end: " + Files.readString(log));
            }
            return new Execution(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
        } finally {
            Files.delete(log);
        }
    }
}
