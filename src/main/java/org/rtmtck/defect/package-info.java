/**
 * Implementations that are wrong on purpose, one named {@link org.rtmtck.defect.Defect} each, and implementations that
 * are right but odd, the {@link org.rtmtck.defect.LawfulVariant}s. The kit proves its own detection with the former and
 * its own fairness with the latter.
 *
 * <p>All of them are the reference implementation with one decision taken differently. None keeps anything in static
 * fields, so that a thousand of them can be opened in one process; those of the family
 * {@link org.rtmtck.defect.Tag#SHARED_STATE} share it among the instances of one provider.
 */
@NullMarked
package org.rtmtck.defect;

import org.jspecify.annotations.NullMarked;
