/** Runs the migration features. */
@NullMarked
package org.rtmtck.suite.migration;

import org.jspecify.annotations.NullMarked;
