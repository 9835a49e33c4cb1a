/**
 * The call language: calls, replies and traces as values, and their one text form.
 *
 * <p>The same text is the counterexample in a report, the file that {@code replay} runs, the log that {@code check}
 * judges and the line protocol of an agent. The grammar is described in {@code spec/scripts.md}.
 */
@NullMarked
package org.rtmtck.script;

import org.jspecify.annotations.NullMarked;
