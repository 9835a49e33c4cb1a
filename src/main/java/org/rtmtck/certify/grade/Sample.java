package org.rtmtck.certify.grade;

/**
 * A measured removal.
 *
 * @param table how many routes the table held
 * @param own how many of them were the leaver's
 * @param seconds how long it took, the best of several times
 */
public record Sample(int table, int own, double seconds) {}
