/**
 * The scanner behind {@code migrate}: it reads C sources or lists of calls, never runs them, and says what to do about
 * each use of version 1.
 *
 * <p>{@code new V1Scanner(MigrationFacts.load()).scan(files)} gives a {@link org.rtmtck.migration.scan.ScanReport}, an
 * immutable value; {@link org.rtmtck.migration.scan.TextWriter}, {@link org.rtmtck.migration.scan.MarkdownWriter} and
 * {@link org.rtmtck.migration.scan.SarifWriter} turn it into text.
 */
@NullMarked
package org.rtmtck.migration.scan;

import org.jspecify.annotations.NullMarked;
