package org.rtmtck.rtm2;

/** What version 2 demands of its callers and does not check for them. */
public enum CallerRule {
    /** Page RtmDeregisterEntity. */
    NO_CALL_AFTER_DEREGISTRATION(
            "after RtmDeregisterEntity no function may be called with the handle; RTM may end the process"),
    /** Page RtmLockRoute. */
    NO_CALL_WHILE_A_ROUTE_IS_LOCKED(
            "while it holds the lock of a route, an entity may only update or unlock that route"),
    /** Page RTM_EVENT_CALLBACK. */
    NO_REGISTRATION_WITHIN_ENTITY_EVENTS(
            "inside the callback about another entity's registration, RtmRegisterEntity, RtmDeregisterEntity and"
                    + " RtmGetRegisteredEntities are forbidden"),
    /** Page "Managing Handles". */
    NO_RELEASE_WITHOUT_REFERENCE(
            "a handle may be released once for each time it was returned; a deletion that succeeded has released it"),
    /** Page "Managing Handles". */
    NO_USE_WITHOUT_REFERENCE("a handle may be used only while a reference to it is held"),
    /** Page RtmReleaseChangedDests. */
    EACH_STRUCTURE_HAS_ITS_RELEASE(
            "a structure is released once and by its own function; changed destinations by RtmReleaseChangedDests");

    private final String text;

    CallerRule(String text) {
        this.text = text;
    }

    /** The rule in one sentence. */
    public String text() {
        return text;
    }
}
