package org.rtmtck.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;
import org.rtmtck.suite.IpxFeatures;

/**
 * The checks of one file or class.
 *
 * @param name the file or class
 * @param title what it is about
 * @param checks its checks, in order
 */
public record CheckGroup(String name, String title, List<CheckView> checks) {

    static List<CheckGroup> all(List<CheckResult> results) {
        Map<String, List<CheckResult>> byFile = new LinkedHashMap<>();
        results.forEach(
                r -> byFile.computeIfAbsent(file(r), f -> new ArrayList<>()).add(r));
        FeatureTexts texts = new FeatureTexts();
        return byFile.entrySet().stream()
                .map(group ->
                        new CheckGroup(group.getKey(), title(group.getValue().get(0)), views(group.getValue(), texts)))
                .toList();
    }

    /** The text of examples that passed is shown once, and not again for IPX. */
    private static List<CheckView> views(List<CheckResult> checks, FeatureTexts texts) {
        List<CheckView> views = new ArrayList<>();
        List<StepLine> shown = List.of();
        for (CheckResult check : checks) {
            List<StepLine> lines = texts.of(check.id()).judged(check);
            boolean known = lines.equals(shown) || IpxFeatures.isAmong(check.id());
            views.add(CheckView.of(check, known && check.status() == CheckStatus.PASSED ? List.of() : lines));
            shown = lines;
        }
        return List.copyOf(views);
    }

    private static String file(CheckResult check) {
        int end = check.id().contains(":")
                ? check.id().lastIndexOf(':')
                : check.id().lastIndexOf('.');
        return end < 0 ? check.id() : check.id().substring(0, end);
    }

    private static String title(CheckResult check) {
        return check.name().split(" > ", 2)[0];
    }

    /** How many of its checks ended that way. */
    public long count(CheckStatus status) {
        return checks.stream().filter(c -> c.result().status() == status).count();
    }
}
