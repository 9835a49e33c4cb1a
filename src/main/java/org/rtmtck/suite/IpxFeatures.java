package org.rtmtck.suite;

/** The features that the build makes out of those of IP, to say the same of IPX. */
public final class IpxFeatures {

    private static final String FILE = "-ipx.feature";

    private IpxFeatures() {}

    /** Whether that is such a file, or a scenario in one: its path may be followed by a colon and a line. */
    public static boolean isAmong(String path) {
        int line = path.lastIndexOf(':');
        return path.endsWith(FILE) || (line >= 0 && path.startsWith(FILE, line - FILE.length()));
    }
}
