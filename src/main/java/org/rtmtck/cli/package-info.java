/** The command line: reads words, has the work done on the floors below, prints. The only user of the console. */
@NullMarked
package org.rtmtck.cli;

import org.jspecify.annotations.NullMarked;
