/** Random sequences of calls over several clients, both families and all functions, made from a seed. */
@NullMarked
package org.rtmtck.suite.walk;

import org.jspecify.annotations.NullMarked;
