package org.rtmtck.certify;

import java.util.Locale;

/** Whose behaviour a verdict is about. */
public enum Respondent {
    /** That of the implementation under test. */
    IMPLEMENTATION("the implementation"),
    /** That of an adapter, which supplies what the manager behind it knows nothing of. */
    ADAPTER("the adapter, not the manager behind it"),
    /** Nobody's: nothing was judged or observed. */
    NOT_APPLICABLE("nobody: nothing was seen");

    private final String words;

    Respondent(String words) {
        this.words = words;
    }

    /** The name used in files, for example {@code not-applicable}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String words() {
        return words;
    }
}
