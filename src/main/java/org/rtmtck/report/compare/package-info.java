/** Certificates beside each other. */
@NullMarked
package org.rtmtck.report.compare;

import org.jspecify.annotations.NullMarked;
