/**
 * What the sentences of the migration features do. A scenario runs in one version: version 1 is the reference
 * implementation, called through the witness; version 2 is its model.
 *
 * <p>These scenarios show claims about the two versions. They say nothing about an implementation under test, so they
 * are no part of a certification.
 */
@NullMarked
package org.rtmtck.suite.migration;

import org.jspecify.annotations.NullMarked;
