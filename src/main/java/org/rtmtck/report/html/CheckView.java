package org.rtmtck.report.html;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rtmtck.certify.CheckResult;

/**
 * A check, ready to be shown.
 *
 * @param result how it ended
 * @param title its name within its file or class
 * @param requirements the requirements it is written for
 * @param lines its text with how each step ended; empty for a property, and where it would tell nothing new
 */
public record CheckView(CheckResult result, String title, List<String> requirements, List<StepLine> lines) {

    private static final int BARS = 12;

    /**
     * How often a property exercised a requirement.
     *
     * @param id the requirement
     * @param times how often
     * @param percent how often, compared with the requirement that it exercised most
     */
    public record Bar(String id, long times, long percent) {}

    static CheckView of(CheckResult result, List<StepLine> lines) {
        String[] names = result.name().split(" > ", 2);
        return new CheckView(
                result,
                names[names.length - 1].replace('_', ' '),
                result.tags().stream().filter(tag -> tag.startsWith("DRC-")).toList(),
                lines);
    }

    /** The requirements that a property exercised most; empty for a scenario. */
    public List<Bar> distribution() {
        if (isScenario()) {
            return List.of();
        }
        long most = result.exercised().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        return result.exercised().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(BARS)
                .map(e -> new Bar(e.getKey(), e.getValue(), Math.max(1, 100 * e.getValue() / most)))
                .toList();
    }

    private boolean isScenario() {
        return result.id().contains(".feature");
    }

    /** How many requirements a property exercised beside those of its distribution. */
    public int more() {
        return Math.max(0, result.exercised().size() - BARS);
    }

    /** A name that can stand in a link. */
    public String anchor() {
        return anchor(result.id());
    }

    /** A name for that check that can stand in a link. */
    public static String anchor(String id) {
        return "check-" + id.replaceAll("[^A-Za-z0-9.-]", "-");
    }
}
