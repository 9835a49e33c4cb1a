/**
 * Moving a client from version 1 to version 2, as a worked example that runs.
 *
 * <p>{@link org.rtmtck.migration.V1OverV2} offers the 14 functions of version 1 and uses only what version 2 has; {@link
 * org.rtmtck.migration.PortingDecisions} holds the decisions on which a migration stands or falls, and {@link
 * org.rtmtck.migration.Teardown} what {@code RtmDeregisterClient} turns into. The facts behind them are in
 * {@code org.rtmtck.migration.facts}, the mistakes in {@code org.rtmtck.migration.mistake}, and the scanner for C sources
 * in {@code org.rtmtck.migration.scan}.
 *
 * <p>M-numbers in the Javadoc are those of {@code spec/migration/differences.json}.
 */
@NullMarked
package org.rtmtck.migration;

import org.jspecify.annotations.NullMarked;
