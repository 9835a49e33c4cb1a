/** Benchmarks. */
@NullMarked
package org.rtmtck.jmh;

import org.jspecify.annotations.NullMarked;
