package org.rtmtck.reference;

/**
 * An answer to a question that the documentation leaves open. Each question is an enum, and each constant of it a lawful
 * answer; the first one is what the reference implementation does unless told otherwise.
 */
public sealed interface Choice permits ClientChoice, RouteChoice, NoticeChoice, ReadingChoice {}
