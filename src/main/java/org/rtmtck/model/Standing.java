package org.rtmtck.model;

/** How sure it is that a client is registered. */
enum Standing {
    /** Registered beyond doubt. */
    REGISTERED,
    /** A deregistration failed for lack of resources; a later answer will show (A1). */
    UNCERTAIN,
    /** Was uncertain, and an answer has shown that it is still registered. */
    SHOWN_REGISTERED
}
