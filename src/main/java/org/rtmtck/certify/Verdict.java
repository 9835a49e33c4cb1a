package org.rtmtck.certify;

import java.util.Locale;

/** What a certificate says of one requirement. */
public enum Verdict {
    /** It was exercised and never broken. */
    PASSED,
    /** It was broken. */
    FAILED,
    /** It needs a capability that the implementation under test does not offer. */
    NOT_SUPPORTED,
    /** What the implementation does is recorded and not judged. */
    OBSERVED,
    /** No check reached it. */
    NOT_EXERCISED;

    /** The name used in files, for example {@code not-supported}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for people, for example {@code not supported}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
