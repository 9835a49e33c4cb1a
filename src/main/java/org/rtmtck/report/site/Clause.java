package org.rtmtck.report.site;

import java.util.List;

/**
 * A part of the model that judges a requirement.
 *
 * @param type the class that holds it
 * @param line where it begins in the file of the class, from 1
 * @param lines its text
 * @param marked which of those lines, from 0, name the requirement
 */
public record Clause(String type, int line, List<String> lines, List<Integer> marked) {

    /** Keeps copies, so that the value cannot change. */
    public Clause {
        lines = List.copyOf(lines);
        marked = List.copyOf(marked);
    }

    /** Whether that line names the requirement. */
    public boolean isMarked(int line) {
        return marked.contains(line);
    }
}
