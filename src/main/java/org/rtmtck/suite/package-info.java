/**
 * The checks: Gherkin glue, properties, sweeps. They run under any JUnit Platform launcher and do everything through a
 * witness.
 */
@NullMarked
package org.rtmtck.suite;

import org.jspecify.annotations.NullMarked;
