/** Properties that hold for all sequences of calls, or for all cases of one kind: a thin front of jqwik over the walks. */
@NullMarked
package org.rtmtck.suite.properties;

import org.jspecify.annotations.NullMarked;
