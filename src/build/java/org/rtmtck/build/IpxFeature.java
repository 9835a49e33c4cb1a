package org.rtmtck.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A feature of the family IP, said of IPX. */
final class IpxFeature {

    private static final Pattern TAGS = Pattern.compile("\\s*@.*");
    private static final Pattern RULE = Pattern.compile("\\s*Rule:.*");
    private static final Pattern SCENARIO = Pattern.compile("\\s*(?:Background|Scenario|Scenario Outline):.*");
    private static final Pattern FEATURE_TAG = Pattern.compile("@ip\\b");

    private final List<String> head = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * A rule with its description, or a scenario.
     *
     * @param isRule which of them
     * @param lines what it consists of
     */
    private record Part(boolean isRule, List<String> lines) {}

    private IpxFeature(String text) {
        List<String> tags = new ArrayList<>();
        List<String> current = head;
        for (String line : text.lines().toList()) {
            if (!head.isEmpty()
                    && TAGS.matcher(line).matches()
                    && !head.get(head.size() - 1).startsWith("@")) {
                tags.add(line);
            } else if (RULE.matcher(line).matches() || SCENARIO.matcher(line).matches()) {
                current = new ArrayList<>(tags);
                tags.clear();
                current.add(line);
                parts.add(new Part(RULE.matcher(line).matches(), current));
            } else {
                current.add(line);
            }
        }
    }

    /** The text of the feature in IPX; empty if nothing of it can be said there. */
    static Optional<String> of(String text) {
        return FEATURE_TAG.matcher(text.lines().findFirst().orElse("")).find()
                ? new IpxFeature(text).translated()
                : Optional.empty();
    }

    private Optional<String> translated() {
        List<String> body = new ArrayList<>();
        List<String> rule = List.of();
        IpxScenario background = IpxScenario.NONE;
        boolean any = false;
        for (Part part : parts) {
            if (part.isRule()) {
                rule = part.lines();
                continue;
            }
            IpxScenario scenario = new IpxScenario(part.lines());
            if (scenario.isBackground()) {
                background = scenario;
                body.addAll(scenario.translated());
            } else if (scenario.canBeSaid(background)) {
                body.addAll(rule);
                body.addAll(scenario.translated());
                rule = List.of();
                any = true;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        for (String line : head) {
            lines.add(
                    line.startsWith("Feature:")
                            ? line + " (IPX)"
                            : line.startsWith("@") ? FEATURE_TAG.matcher(line).replaceAll("@ipx") : line);
        }
        lines.addAll(body);
        return Optional.of(String.join("\n", lines).stripTrailing() + "\n");
    }
}
