/**
 * The one door to the implementation under test: makes calls, records them, has the model judge them, and turns what is
 * not permitted into a violation with the shortest script that shows it.
 */
@NullMarked
package org.rtmtck.witness;

import org.jspecify.annotations.NullMarked;
