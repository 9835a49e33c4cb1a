/**
 * Exhaustive walks: every sequence of calls over a small alphabet, up to a depth. What is counted and why each
 * reduction is sound is written in {@code spec/explore.md}.
 */
@NullMarked
package org.rtmtck.suite.explore;

import org.jspecify.annotations.NullMarked;
