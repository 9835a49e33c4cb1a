package org.rtmtck.build;

/** A place in a source that a requirement names. */
record CitationEntry(SourceEntry page, String section) {}
