package org.rtmtck.report.html;

/**
 * A line of a scenario.
 *
 * @param text the line
 * @param symbol how the step in it ended, as the name of a symbol; empty if the line holds no step
 */
public record StepLine(String text, String symbol) {}
