package org.rtmtck.migration.scan;

import java.util.List;
import java.util.Optional;

/**
 * What came of one file.
 *
 * @param name its name
 * @param encoding how it was read; empty if it is no text and was left out
 * @param lines how many lines it has; 0 if it was left out
 * @param findings the uses of version 1, from top to bottom
 */
public record ScannedFile(String name, Optional<String> encoding, int lines, List<Finding> findings) {

    /** Keeps a copy, so that the value cannot change. */
    public ScannedFile {
        findings = List.copyOf(findings);
    }

    /** Whether the file is text. */
    public boolean isText() {
        return encoding.isPresent();
    }
}
