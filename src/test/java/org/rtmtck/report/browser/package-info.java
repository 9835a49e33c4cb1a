/** Tests of the pages in a real browser. */
@NullMarked
package org.rtmtck.report.browser;

import org.jspecify.annotations.NullMarked;
