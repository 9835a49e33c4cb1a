package org.rtmtck.reference;

/** Open questions about enumerations and the ordered scan. */
public non-sealed interface ReadingChoice extends Choice {

    /** What an open enumeration shows of changes (DRC-101). */
    enum Enumerating implements ReadingChoice {
        /** Routes removed since it was opened are passed over; others are shown as they are now. */
        LIVE,
        /** Every route is shown as it was when the enumeration was opened. */
        SNAPSHOT,
        /** A mixture: routes come in blocks of three that are read ahead. */
        BLOCKS
    }

    /** What comes after a route that is not in the table any more (DRC-105). */
    enum ScanFromRemoved implements ReadingChoice {
        /** The next route in order. */
        CONTINUES,
        /** ERROR_NO_ROUTES. */
        ENDS,
        /** ERROR_INVALID_PARAMETER. */
        REFUSED
    }

    /** Which way the ordered scan goes (pages GFR and GNR do not say). */
    enum ScanDirection implements ReadingChoice {
        /** Rising. */
        RISING,
        /** Falling. */
        FALLING
    }
}
