package org.rtmtck.certify;

import java.util.Locale;

/** How a check ended. */
public enum CheckStatus {
    /** It came to its end. */
    PASSED,
    /** The implementation under test deviates. */
    FAILED,
    /** Its situation did not come about, or it needs a capability that is not offered. */
    SKIPPED,
    /** The kit itself is at fault, or something that it depends on. */
    ERROR;

    /** The name used in files. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
