/** The pages, generated from {@code src/main/jte}. */
@NullMarked
package org.rtmtck.report.templates.site;

import org.jspecify.annotations.NullMarked;
