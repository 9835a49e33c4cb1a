/** Pages for people: what stands where, worked out before a template shows it. */
@NullMarked
package org.rtmtck.report.html;

import org.jspecify.annotations.NullMarked;
