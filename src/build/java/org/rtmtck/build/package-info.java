/**
 * What the build makes of the folder {@code spec}: constants for the requirements and the assumptions, and a compact
 * form of the catalogue that is quick to read at run time. Used while building and testing; not part of the kit.
 */
@NullMarked
package org.rtmtck.build;

import org.jspecify.annotations.NullMarked;
