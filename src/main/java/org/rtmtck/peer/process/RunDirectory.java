package org.rtmtck.peer.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A new directory for the files and sockets of one daemon. {@link SupervisedProcess} deletes it. */
public record RunDirectory(Path path) {

    /** Makes a directory whose name begins with {@code prefix}. */
    public static RunDirectory create(String prefix) throws IOException {
        Path path = Files.createTempDirectory(
                "rtmtck-" + prefix + "-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        return new RunDirectory(path);
    }

    /** The path of a file in it. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** Writes a text file into it. */
    public Path write(String name, String content) throws IOException {
        return Files.writeString(file(name), content);
    }

    /** Gives it and all files in it to {@code user}, for a daemon that lays down its privileges. */
    public void giveTo(String user) throws IOException {
        var principal = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        for (Path file : tree()) {
            Files.setOwner(file, principal);
        }
    }

    /** The last lines of a text file in it, for an error message; a remark if it cannot be read. */
    public String lastLines(String name, int count) {
        try {
            List<String> lines = Files.readAllLines(file(name), StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            return "(it left no file " + name + ")";
        }
    }

    /** Deletes it with all that is in it. */
    public void delete() throws IOException {
        for (Path file : tree()) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> tree() throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
