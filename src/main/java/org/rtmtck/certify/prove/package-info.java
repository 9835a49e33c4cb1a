/**
 * Proves the kit: runs it on every implementation that is wrong on purpose, and on every one that is lawful but odd, and
 * says what it finds.
 */
@NullMarked
package org.rtmtck.certify.prove;

import org.jspecify.annotations.NullMarked;
