package org.rtmtck.migration.scan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rtmtck.migration.facts.Trap;

/**
 * What came of a scan.
 *
 * @param files each file, in the order in which they were given
 */
public record ScanReport(List<ScannedFile> files) {

    /** Keeps a copy, so that the value cannot change. */
    public ScanReport {
        files = List.copyOf(files);
    }

    /** All findings, file by file and from top to bottom. */
    public List<Finding> findings() {
        return files.stream().flatMap(file -> file.findings().stream()).toList();
    }

    /** All findings, the one with the most dangerous trap first. */
    public List<Finding> mostDangerousFirst() {
        return findings().stream()
                .sorted(Comparator.comparingInt(f -> f.worst().map(Trap::rank).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** How often each trap was met, most dangerous first. */
    public Map<Trap, Long> trapCounts() {
        return findings().stream()
                .flatMap(finding -> finding.traps().stream())
                .collect(Collectors.groupingBy(
                        trap -> trap, () -> new TreeMap<>(Comparator.comparingInt(Trap::rank)), Collectors.counting()));
    }

    /** The files that are no text and were left out. */
    public List<ScannedFile> leftOut() {
        return files.stream().filter(file -> !file.isText()).toList();
    }
}
