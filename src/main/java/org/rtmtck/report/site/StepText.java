package org.rtmtck.report.site;

import java.util.List;

/**
 * A step of a scenario.
 *
 * @param keyword its keyword, in the language of the file
 * @param text its sentence
 * @param table its table, row by row; empty if it has none
 */
public record StepText(String keyword, String text, List<List<String>> table) {

    /** Keeps a copy, so that the value cannot change. */
    public StepText {
        table = List.copyOf(table);
    }
}
