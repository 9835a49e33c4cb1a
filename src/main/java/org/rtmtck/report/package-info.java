/**
 * Writers over finished results: one certificate in, files for people and for machines out. Nothing here judges.
 */
@NullMarked
package org.rtmtck.report;

import org.jspecify.annotations.NullMarked;
