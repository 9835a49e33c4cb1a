package org.rtmtck.certify.prove;

import java.util.Locale;

/** What became of a defect. */
public enum Outcome {
    /** It was found, a requirement that it breaks was named, and none that has nothing to do with it. */
    KILLED,
    /** It was found, and blamed for something else. */
    WRONG_REASON,
    /** It was not found. */
    SURVIVED;

    /** The name used in files and for people, for example {@code wrong-reason}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
