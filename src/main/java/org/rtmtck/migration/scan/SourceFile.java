package org.rtmtck.migration.scan;

/**
 * A file to scan.
 *
 * @param name how it is called in findings: a path as the user gave it
 * @param bytes its content, which belongs to this value from now on
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SourceFile(String name, byte[] bytes) {}
