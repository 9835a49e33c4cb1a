/** Small programs of several threads, run many times: whatever they answer, some order of the calls explains it (A2). */
@NullMarked
package org.rtmtck.suite.race;

import org.jspecify.annotations.NullMarked;
