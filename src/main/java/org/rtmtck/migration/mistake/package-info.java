/**
 * Mistakes that migrators make, as implementations: each is the careful facade with one decision, or one step of the
 * teardown, done wrongly.
 */
@NullMarked
package org.rtmtck.migration.mistake;

import org.jspecify.annotations.NullMarked;
