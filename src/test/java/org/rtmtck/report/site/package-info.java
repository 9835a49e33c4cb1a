/** Tests of the pages of the contract. */
@NullMarked
package org.rtmtck.report.site;

import org.jspecify.annotations.NullMarked;
