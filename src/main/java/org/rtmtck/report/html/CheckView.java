package org.rtmtck.report.html;

import java.util.List;
import org.rtmtck.certify.CheckResult;

/**
 * A check, ready to be shown.
 *
 * @param result how it ended
 * @param title its name within its file or class
 * @param requirements the requirements it is written for
 * @param text its text; empty for a property
 */
public record CheckView(CheckResult result, String title, List<String> requirements, String text) {

    static CheckView of(CheckResult result, FeatureTexts texts) {
        String[] names = result.name().split(" > ", 2);
        return new CheckView(
                result,
                names[names.length - 1].replace('_', ' '),
                result.tags().stream().filter(tag -> tag.startsWith("DRC-")).toList(),
                texts.of(result.id()));
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
