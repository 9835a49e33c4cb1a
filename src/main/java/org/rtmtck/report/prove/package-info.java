/** What a proof of the kit found, as files. */
@NullMarked
package org.rtmtck.report.prove;

import org.jspecify.annotations.NullMarked;
