package org.rtmtck.model;

/**
 * An entry that left its table, or an earlier form of one.
 *
 * @param entry the entry as it was
 * @param cause why it left
 * @param serial the call that it left at
 * @param wasBest whether it may have been the best route then
 */
record Departed(Entry entry, Cause cause, long serial, boolean wasBest) {}
