/** Whether every mistake is noticed. */
@NullMarked
package org.rtmtck.migration.mistake;

import org.jspecify.annotations.NullMarked;
