/** Signed statements about certificates, which can be verified offline. */
@NullMarked
package org.rtmtck.report.attest;

import org.jspecify.annotations.NullMarked;
