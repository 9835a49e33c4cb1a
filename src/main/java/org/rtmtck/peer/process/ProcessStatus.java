package org.rtmtck.peer.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code /proc} tells of a process.
 *
 * @param pid its id
 * @param state the letter of its state: T for stopped, Z for ended and not yet waited for
 * @param end what it ended with, as wait(2) reports it; 0 while it lives
 */
record ProcessStatus(long pid, char state, int end) {

    private static final int END_FIELD = 49;
    private static final int SIGNAL_BITS = 0x7f;

    /** The status of a process, empty if there is none with that id. */
    static Optional<ProcessStatus> of(long pid) {
        try {
            return Optional.of(parse(pid, Files.readString(Path.of("/proc/" + pid + "/stat"))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads a line as in proc(5); the name in it, within brackets, may hold anything. */
    static ProcessStatus parse(long pid, String line) {
        String[] fields = line.substring(line.lastIndexOf(')') + 2).strip().split(" ");
        int end = fields.length > END_FIELD ? Integer.parseInt(fields[END_FIELD]) : 0;
        return new ProcessStatus(pid, fields[0].charAt(0), end);
    }

    boolean isStopped() {
        return state == 'T';
    }

    boolean hasEnded() {
        return state == 'Z' || state == 'X';
    }

    /** The number of the signal that ended it, 0 if none did. */
    int signal() {
        return hasEnded() ? end & SIGNAL_BITS : 0;
    }

    /** The processes that it has started and that are still there. */
    List<Long> children() {
        try {
            String text = Files.readString(Path.of("/proc/" + pid + "/task/" + pid + "/children"));
            return Stream.of(text.split(" "))
                    .filter(word -> !word.isBlank())
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
