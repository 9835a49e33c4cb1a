/** Tests of the defects and the lawful variants, judged by the witness. */
@NullMarked
package org.rtmtck.defect;

import org.jspecify.annotations.NullMarked;
