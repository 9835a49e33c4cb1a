package org.rtmtck.catalogue;

/**
 * A place in a source.
 *
 * @param page the source
 * @param section a heading, or the subject of the passage where the source has no headings
 */
public record Citation(SourcePage page, String section) {}
