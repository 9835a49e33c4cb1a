package org.rtmtck.suite;

import java.time.Duration;

/**
 * How much is tried.
 *
 * @param sequences how many random sequences of calls each general property runs
 * @param longest how many calls a random sequence has at most
 * @param volume how many routes the checks that need many routes use
 * @param cycles how many registrations the checks that need many use
 * @param situations how many situations the focused properties make up; with one, each is made in one family only
 * @param budget how long one property goes on making sequences; a quick implementation never meets it
 */
public record Effort(int sequences, int longest, int volume, int cycles, int situations, Duration budget) {

    /** For a first look. */
    public static final Effort QUICK = new Effort(60, 30, 40, 16, 1, Duration.ofSeconds(2));

    /** For a certificate. */
    public static final Effort DEFAULT = new Effort(1600, 60, 2000, 600, 6, Duration.ofSeconds(20));

    /** For a certificate that is to mean more. */
    public static final Effort STRICT = new Effort(30_000, 60, 20_000, 20_000, 20, Duration.ofMinutes(2));
}
