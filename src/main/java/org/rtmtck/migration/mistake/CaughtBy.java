package org.rtmtck.migration.mistake;

/** What gives a mistake away. */
public enum CaughtBy {
    /** Version 1 behaves otherwise: a check of the contract fails. */
    CONTRACT,
    /** Version 2 lists something that was left behind at deregistration. */
    AUDIT,
    /** Version 2 was called in a way that it forbids. */
    CALLER_RULE
}
