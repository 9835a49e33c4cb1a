/** What the model of version 2 does, and what it catches its callers at. */
@NullMarked
package org.rtmtck.rtm2;

import org.jspecify.annotations.NullMarked;
