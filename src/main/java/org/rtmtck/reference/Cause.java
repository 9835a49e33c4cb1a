package org.rtmtck.reference;

/** What made a best route change. */
public enum Cause {
    /** {@code RtmAddRoute}. */
    ADD,
    /** {@code RtmDeleteRoute}. */
    DELETE,
    /** {@code RtmBlockDeleteRoutes}. */
    BLOCK_DELETE,
    /** {@code RtmDeregisterClient}. */
    DEREGISTER,
    /** The end of a lifetime. */
    AGE
}
