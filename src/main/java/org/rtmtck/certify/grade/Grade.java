package org.rtmtck.certify.grade;

import java.util.List;
import java.util.Locale;

/**
 * What a deregistration costs in an implementation, on the machine and at the time of the measurement.
 *
 * @param name the implementation
 * @param version its version
 * @param samples the measured times
 * @param fit the costs that explain them
 */
public record Grade(String name, String version, List<Sample> samples, Fit fit) {

    /** Takes a copy. */
    public Grade {
        samples = List.copyOf(samples);
    }

    /** The grade in a line. */
    public String inWords() {
        return name + " " + version + ": " + time(fit.perTableRoute()) + " for each route in the table, "
                + time(fit.perOwnRoute()) + " for each of the client's, " + time(fit.fixed()) + " in any case"
                + String.format(Locale.ROOT, " (R\u00b2 %.3f, %d sizes)", fit.rSquared(), samples.size());
    }

    /** A time with three significant digits and a unit that suits it. */
    public static String time(double seconds) {
        if (seconds == 0) {
            return "0";
        }
        String[] units = {"s", "ms", "\u00b5s", "ns"};
        double value = seconds;
        int unit = 0;
        while (value < 1 && unit < units.length - 1) {
            value *= 1000;
            unit++;
        }
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f %s", value, units[unit]);
    }
}
