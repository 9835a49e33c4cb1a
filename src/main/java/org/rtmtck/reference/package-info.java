/**
 * An in-memory implementation of all 14 functions, for both protocol families.
 *
 * <p>{@link org.rtmtck.reference.ReferenceRtm} is the whole. What the documentation leaves open is chosen by
 * {@link org.rtmtck.reference.Choices}; every decision that an implementation could get wrong is a method of
 * {@link org.rtmtck.reference.Rules}, so that a departure from the contract is one overridden method.
 */
@NullMarked
package org.rtmtck.reference;

import org.jspecify.annotations.NullMarked;
