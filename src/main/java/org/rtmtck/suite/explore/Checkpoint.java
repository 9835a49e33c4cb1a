package org.rtmtck.suite.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a walk has come, so that another run can go on from there.
 *
 * @param subject what is walked, on one line: implementation, version, catalogue, alphabet; another one cannot go on
 * @param exhausted how many sequences there are of each length that was walked to the end
 * @param parts of the next length: how many sequences there are with each beginning that was walked to the end
 */
public record Checkpoint(String subject, List<Long> exhausted, Map<Integer, Long> parts) {

    private static final String FORMAT = "rtm-tck-exploration-1";
    private static final String SUBJECT = "subject ";
    private static final String EXHAUSTED = "exhausted ";
    private static final String PART = "part ";

    /** Takes copies. */
    public Checkpoint {
        exhausted = List.copyOf(exhausted);
        parts = Map.copyOf(parts);
    }

    /** Nothing has been walked. */
    public static Checkpoint none(String subject) {
        return new Checkpoint(subject, List.of(), Map.of());
    }

    /** As lines of a file. */
    public List<String> lines() {
        List<String> result = new ArrayList<>(List.of(FORMAT, SUBJECT + subject));
        exhausted.forEach(count -> result.add(EXHAUSTED + count));
        new TreeMap<>(parts).forEach((part, count) -> result.add(PART + part + " " + count));
        return result;
    }

    /**
     * Reads what {@link #lines} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Checkpoint of(List<String> lines) {
        if (lines.size() < 2 || !lines.get(0).equals(FORMAT) || !lines.get(1).startsWith(SUBJECT)) {
            throw new IllegalArgumentException("it does not begin with \"" + FORMAT + "\" and a subject");
        }
        List<Long> exhausted = new ArrayList<>();
        Map<Integer, Long> parts = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            if (line.startsWith(EXHAUSTED)) {
                exhausted.add(Long.parseLong(line.substring(EXHAUSTED.length())));
            } else if (line.startsWith(PART)) {
                int gap = line.lastIndexOf(' ');
                parts.put(
                        Integer.parseInt(line.substring(PART.length(), gap)), Long.parseLong(line.substring(gap + 1)));
            } else {
                throw new IllegalArgumentException("the line \"" + line + "\" means nothing");
            }
        }
        return new Checkpoint(lines.get(1).substring(SUBJECT.length()), exhausted, parts);
    }
}
