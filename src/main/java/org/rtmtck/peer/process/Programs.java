package org.rtmtck.peer.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs on this machine. Daemons live outside the search path of plain users. */
public final class Programs {

    private static final List<String> DAEMON_DIRECTORIES = List.of("/usr/sbin", "/sbin", "/usr/bin", "/usr/lib/frr");

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Programs() {}

    /** The program of that name, on the search path or where daemons are installed. */
    public static Optional<Path> find(String name) {
        return directories()
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program of that name in one of these directories, for programs whose name is used twice. */
    public static Optional<Path> findIn(String name, String... directories) {
        return Stream.of(directories)
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A sentence that asks to install {@code debianPackage} if one of {@code names} is missing. */
    public static Optional<String> missing(String debianPackage, String... names) {
        return Stream.of(names)
                .filter(name -> find(name).isEmpty())
                .findFirst()
                .map(name -> "not available: install " + debianPackage + " (no program " + name + " found)");
    }

    /** What {@code command} prints, or nothing if it cannot be run or has not ended after ten seconds. For short commands such as {@code --version}. */
    public static String output(String... command) {
        try {
            return Command.run(List.of(command), new Activity(), Patience.of(LIMIT));
        } catch (UnresponsiveException e) {
            return "";
        }
    }

    private static Stream<String> directories() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), DAEMON_DIRECTORIES.stream());
    }
}
