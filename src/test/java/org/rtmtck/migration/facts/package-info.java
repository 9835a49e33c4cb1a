/** Whether the facts fit together. */
@NullMarked
package org.rtmtck.migration.facts;

import org.jspecify.annotations.NullMarked;
