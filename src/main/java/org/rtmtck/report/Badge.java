package org.rtmtck.report;

import org.rtmtck.certify.Certificate;

/** A certificate as a badge, to be shown in a README. */
final class Badge {

    private static final String LABEL = "RTM v1";
    private static final double CHARACTER = 6.6;
    private static final int PADDING = 12;

    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%3$s: %4$s">
              <title>%3$s: %4$s</title>
              <clipPath id="r"><rect width="%1$d" height="20" rx="3"/></clipPath>
              <g clip-path="url(#r)">
                <rect width="%2$d" height="20" fill="#3b4252"/>
                <rect x="%2$d" width="%5$d" height="20" fill="%6$s"/>
              </g>
              <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
                <text x="%7$d" y="14">%3$s</text>
                <text x="%8$d" y="14">%4$s</text>
              </g>
            </svg>
            """;

    private Badge() {}

    static String write(Certificate certificate) {
        String message = switch (certificate.verdict()) {
            case CONFORMS -> "conforms (" + certificate.run().profile() + ")";
            case DOES_NOT_CONFORM -> "does not conform";
            case INCOMPLETE -> "incomplete";
        };
        String colour = switch (certificate.verdict()) {
            case CONFORMS -> "#1a7f4b";
            case DOES_NOT_CONFORM -> "#c0272d";
            case INCOMPLETE -> "#8a6100";
        };
        int left = width(LABEL);
        int right = width(message);
        return SVG.formatted(left + right, left, LABEL, message, right, colour, left / 2, left + right / 2);
    }

    private static int width(String text) {
        return (int) Math.ceil(text.length() * CHARACTER) + PADDING;
    }
}
