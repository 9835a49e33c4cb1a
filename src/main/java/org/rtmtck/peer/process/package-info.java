/** Programs that an adapter starts and ends, and the sockets over which it speaks to them, all with time limits. */
@NullMarked
package org.rtmtck.peer.process;

import org.jspecify.annotations.NullMarked;
