package org.rtmtck.model;

/**
 * What is remembered of an entry because some requirement speaks of it.
 *
 * @param updated whether it was added more than once (DRC-038)
 * @param foreignProtocol whether the caller's structure named another protocol (DRC-037)
 * @param single whether a single-route client added it (DRC-036)
 * @param readded whether an equal route was removed before it was added (DRC-042, DRC-226)
 * @param addedAt when it was added or updated last, in milliseconds of the clock
 */
record EntryFacts(boolean updated, boolean foreignProtocol, boolean single, boolean readded, long addedAt) {}
