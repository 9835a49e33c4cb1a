package org.rtmtck.report.site;

import java.util.List;

/**
 * A part of a feature: what stands under one rule, or before the first.
 *
 * @param title its name; empty before the first rule
 * @param description what is said about it; may be empty
 * @param scenarios its scenarios
 */
public record RuleText(String title, String description, List<ScenarioText> scenarios) {

    /** Keeps a copy, so that the value cannot change. */
    public RuleText {
        scenarios = List.copyOf(scenarios);
    }
}
