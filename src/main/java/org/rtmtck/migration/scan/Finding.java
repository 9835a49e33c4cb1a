package org.rtmtck.migration.scan;

import java.util.List;
import java.util.Optional;
import org.rtmtck.migration.facts.Trap;
import org.rtmtck.migration.facts.V1Name;

/**
 * A use of version 1 in a source.
 *
 * @param file the name of the file
 * @param position where the use begins
 * @param v1 what is used, and what takes its place
 * @param use how it is used
 * @param macro the macro that stands between, if one does
 * @param details what can be said about this very use
 * @param traps the traps that lie here, most dangerous first
 */
public record Finding(
        String file,
        Position position,
        V1Name v1,
        Use use,
        Optional<String> macro,
        List<String> details,
        List<Trap> traps) {

    /** Keeps copies, so that the value cannot change. */
    public Finding {
        details = List.copyOf(details);
        traps = List.copyOf(traps);
    }

    /** The most dangerous trap here, if there is one. */
    public Optional<Trap> worst() {
        return traps.stream().findFirst();
    }

    /** File, line and column as compilers print them. */
    public String location() {
        return file + ":" + position;
    }

    /** The use and its replacement in one line. */
    public String headline() {
        String through = macro.map(m -> " (" + m + ")").orElse("");
        String replacement = v1.replacement().isEmpty() ? "nothing takes its place" : v1.replacementText();
        return v1.name() + " " + use.text() + through + " -> " + replacement;
    }
}
