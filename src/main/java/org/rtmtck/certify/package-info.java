/**
 * Runs the suite through the JUnit Platform, guards against runs that only look complete, and gathers what was seen into
 * a certificate.
 */
@NullMarked
package org.rtmtck.certify;

import org.jspecify.annotations.NullMarked;
