/**
 * Tests of the house itself: which package may know which, what each part may touch, and that the build runs every
 * test there is.
 *
 * <p>{@code violation} holds classes that break the rules on purpose, so that a rule that has lost its teeth is noticed.
 */
@NullMarked
package org.rtmtck.architecture;

import org.jspecify.annotations.NullMarked;
