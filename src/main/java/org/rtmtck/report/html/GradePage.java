package org.rtmtck.report.html;

import java.util.List;
import org.rtmtck.certify.grade.Grade;

/**
 * What the page of grades shows.
 *
 * @param grades the grades, side by side
 * @param plots a plot of each
 * @param assets what the page holds besides text
 */
public record GradePage(List<Grade> grades, List<GradePlot> plots, Assets assets) {

    /** Takes copies. */
    public GradePage {
        grades = List.copyOf(grades);
        plots = List.copyOf(plots);
    }

    /** Works out the page. All plots have the same scales, so that they can be compared. */
    public static GradePage of(List<Grade> grades) {
        return new GradePage(
                grades, grades.stream().map(g -> GradePlot.of(g, grades)).toList(), Assets.plain());
    }

    /** A time for people. */
    public String time(double seconds) {
        return Grade.time(seconds);
    }

    /** How well the costs explain the times. */
    public String rSquared(Grade grade) {
        return String.format(java.util.Locale.ROOT, "%.3f", grade.fit().rSquared());
    }
}
