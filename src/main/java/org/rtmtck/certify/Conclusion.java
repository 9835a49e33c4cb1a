package org.rtmtck.certify;

import java.util.Locale;

/** What a certificate says as a whole. */
public enum Conclusion {
    /** Every judged requirement was exercised, and none failed. */
    CONFORMS(0, "The implementation conforms to the contract as far as it was judged."),
    /** At least one judged requirement failed. */
    DOES_NOT_CONFORM(1, "The implementation does not conform to the contract."),
    /** Nothing failed, but not everything that should have been seen was seen. */
    INCOMPLETE(2, "The run says neither that the implementation conforms nor that it does not.");

    private final int exitCode;
    private final String meaning;

    Conclusion(int exitCode, String meaning) {
        this.exitCode = exitCode;
        this.meaning = meaning;
    }

    /** The exit code of the command line: 0, 1 or 2. */
    public int exitCode() {
        return exitCode;
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** The name used in files, for example {@code does-not-conform}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
