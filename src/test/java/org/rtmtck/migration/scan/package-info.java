/** What the scanner finds, what it leaves alone, and how it writes it down. */
@NullMarked
package org.rtmtck.migration.scan;

import org.jspecify.annotations.NullMarked;
