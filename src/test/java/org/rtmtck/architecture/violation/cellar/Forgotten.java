package org.rtmtck.architecture.violation.cellar;

/** Lives in a package that nobody gave a floor. */
public final class Forgotten {}
