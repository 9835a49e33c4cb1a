/** The facts of {@code spec/migration} as values: functions, status codes, differences, traps, teardown, losses. */
@NullMarked
package org.rtmtck.migration.facts;

import org.jspecify.annotations.NullMarked;
