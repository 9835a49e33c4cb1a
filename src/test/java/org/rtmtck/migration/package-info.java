/** What the facade keeps of version 1, what every mistake costs, and what the scanner finds. */
@NullMarked
package org.rtmtck.migration;

import org.jspecify.annotations.NullMarked;
