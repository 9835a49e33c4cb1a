@NullMarked
package org.rtmtck.report.html;

import org.jspecify.annotations.NullMarked;
