/** Tests of the reference implementation. */
@NullMarked
package org.rtmtck.reference;

import org.jspecify.annotations.NullMarked;
