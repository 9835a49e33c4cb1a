/**
 * The checks of the suite without a test engine around each run: features are read once, and then every check runs on
 * any number of implementations, one after the other. They are the same checks that the engines run.
 */
@NullMarked
package org.rtmtck.suite.direct;

import org.jspecify.annotations.NullMarked;
