package org.rtmtck.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rtmtck.certify.grade.Grade;
import org.rtmtck.certify.grade.Sample;

/**
 * Removal time over the number of the client's routes, both on logarithmic scales; a line of what the fitted costs give
 * for each size of the table.
 *
 * @param title what is plotted
 * @param series the measured times, for each size of the table
 * @param down the marks of the time axis
 * @param across the marks of the other axis
 */
public record GradePlot(String title, List<Series> series, List<Tick> down, List<Tick> across) {

    /** The width of the plot, in units of its own. */
    public static final int WIDTH = 560;

    /** The height of the plot. */
    public static final int HEIGHT = 320;

    private static final int LEFT = 70;
    private static final int TOP = 12;
    private static final int RIGHT = 90;
    private static final int BOTTOM = 40;
    private static final int STEPS = 24;

    /** Takes copies. */
    public GradePlot {
        series = List.copyOf(series);
        down = List.copyOf(down);
        across = List.copyOf(across);
    }

    /**
     * One size of the table.
     *
     * @param label the size
     * @param points the measured times
     * @param line the fitted times, as the points of an SVG polyline
     * @param labelY where the label stands
     */
    public record Series(String label, List<Point> points, String line, double labelY) {}

    /** A point, with what it stands for. */
    public record Point(double x, double y, String title) {}

    /** A mark of an axis. */
    public record Tick(double at, String label) {}

    /** The ends of the scales. */
    private record Scale(double leastOwn, double mostOwn, double leastSeconds, double mostSeconds) {

        static Scale of(List<Grade> grades) {
            List<Sample> all =
                    grades.stream().flatMap(g -> g.samples().stream()).toList();
            double least = all.stream().mapToDouble(Sample::seconds).min().orElse(1e-6);
            double most = all.stream().mapToDouble(Sample::seconds).max().orElse(1);
            double own = all.stream().mapToDouble(Sample::own).max().orElse(10);
            return new Scale(1, decade(own, true), decade(least, false), decade(most, true));
        }

        private static double decade(double value, boolean up) {
            double log = Math.log10(value);
            return Math.pow(10, up ? Math.ceil(log) : Math.floor(log));
        }

        double x(double own) {
            return LEFT + (WIDTH - LEFT - RIGHT) * part(own, leastOwn, mostOwn);
        }

        double y(double seconds) {
            double kept = Math.min(Math.max(seconds, leastSeconds), mostSeconds);
            return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * part(kept, leastSeconds, mostSeconds);
        }

        private static double part(double value, double least, double most) {
            return most > least ? Math.log(value / least) / Math.log(most / least) : 0;
        }
    }

    static GradePlot of(Grade grade, List<Grade> all) {
        Scale scale = Scale.of(all);
        List<Series> series = grade.samples().stream()
                .map(Sample::table)
                .distinct()
                .map(table -> series(grade, table, scale))
                .toList();
        List<Tick> down = new ArrayList<>();
        for (double s = scale.leastSeconds(); s <= scale.mostSeconds() * 1.01; s *= 10) {
            down.add(new Tick(scale.y(s), Grade.time(s).replaceFirst("\\.\\d+", "")));
        }
        List<Tick> across = new ArrayList<>();
        for (double own = 1; own <= scale.mostOwn() * 1.01; own *= 10) {
            across.add(new Tick(scale.x(own), String.format(Locale.ROOT, "%,.0f", own)));
        }
        return new GradePlot(grade.name() + " " + grade.version(), series, down, across);
    }

    private static Series series(Grade grade, int table, Scale scale) {
        List<Point> points = grade.samples().stream()
                .filter(s -> s.table() == table)
                .map(s -> new Point(
                        scale.x(s.own()),
                        scale.y(s.seconds()),
                        String.format(Locale.ROOT, "%,d of %,d routes: %s", s.own(), table, Grade.time(s.seconds()))))
                .toList();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= STEPS; i++) {
            double own = Math.pow(table, (double) i / STEPS);
            line.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", scale.x(own), scale.y(grade.fit().seconds(table, own))));
        }
        return new Series(
                String.format(Locale.ROOT, "T = %,d", table),
                points,
                line.toString().strip(),
                scale.y(grade.fit().seconds(table, table)));
    }

    /** The left end of the plotted area. */
    public int left() {
        return LEFT;
    }

    /** The lower end of the plotted area. */
    public int bottom() {
        return HEIGHT - BOTTOM;
    }

    /** The right end of the plotted area. */
    public int right() {
        return WIDTH - RIGHT;
    }
}
