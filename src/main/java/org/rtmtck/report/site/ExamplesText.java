package org.rtmtck.report.site;

import java.util.List;

/**
 * The examples of an outline.
 *
 * @param title their keyword and name
 * @param rows the table, its header first
 */
public record ExamplesText(String title, List<List<String>> rows) {

    /** Keeps a copy, so that the value cannot change. */
    public ExamplesText {
        rows = List.copyOf(rows);
    }
}
