package org.rtmtck.api;

/** Bits of the Flags argument of {@code RtmRegisterClient} (page REG). */
public final class RegistrationFlags {

    /** No option. */
    public static final int NONE = 0;

    /** {@code RTM_PROTOCOL_SINGLE_ROUTE}: one entry for each destination network; a later one replaces it. */
    public static final int SINGLE_ROUTE = 1;

    private RegistrationFlags() {}
}
