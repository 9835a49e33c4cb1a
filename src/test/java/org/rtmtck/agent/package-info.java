/** Tests of the agent protocol, with small shell scripts and a toy in Python at the other end. */
@NullMarked
package org.rtmtck.agent;

import org.jspecify.annotations.NullMarked;
