package org.rtmtck.reference;

/** What made a best route change. */
public enum Cause {
    /** {@code RtmAddRoute}. */
    ADD,
    /** {@code RtmDeleteRoute}. */
    DELETE,
    /** {@code RtmBlockDeleteRoutes}. */
    BLOCK_DELETE,
    /** {@code RtmDeregisterClient} that succeeds. */
    DEREGISTER,
    /** {@code RtmDeregisterClient} that met a lack of resources and has removed routes nevertheless. */
    FAILED_DEREGISTER,
    /** The end of a lifetime. */
    AGE
}
