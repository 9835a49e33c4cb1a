package org.rtmtck.architecture.violation.rtm2;

/** Somebody to look at from the same floor. */
public final class Neighbour {}
