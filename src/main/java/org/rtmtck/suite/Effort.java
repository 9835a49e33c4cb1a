package org.rtmtck.suite;

/**
 * How much is tried.
 *
 * @param sequences how many random sequences of calls each general property runs
 * @param longest how many calls a random sequence has at most
 * @param volume how many routes the checks that need many routes use
 * @param cycles how many registrations the checks that need many use
 */
public record Effort(int sequences, int longest, int volume, int cycles) {

    /** For a first look: under two seconds with everything else. */
    public static final Effort QUICK = new Effort(150, 40, 200, 50);

    /** For a certificate. */
    public static final Effort DEFAULT = new Effort(3000, 60, 3000, 2000);

    /** For a certificate that is to mean more. */
    public static final Effort STRICT = new Effort(30_000, 60, 20_000, 20_000);
}
