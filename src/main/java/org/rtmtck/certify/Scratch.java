package org.rtmtck.certify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that exists as long as it is needed. jqwik wants one, and announces on the console when it is given none. */
record Scratch(Path file) implements AutoCloseable {

    static Scratch create() {
        try {
            Path directory = Files.createTempDirectory("rtm-tck");
            return new Scratch(directory.resolve("jqwik-database"));
        } catch (IOException e) {
            throw new CertificationException("no temporary file can be made (" + e + "); look at "
                    + System.getProperty("java.io.tmpdir") + ", or set -Djava.io.tmpdir");
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Path directory = file.getParent();
            if (directory != null) {
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
