/**
 * An in-memory implementation of all 14 functions, for both protocol families.
 *
 * <p>{@link org.rtmtck.reference.ReferenceRtm} is the whole. What the documentation leaves open is a
 * {@link org.rtmtck.reference.Choice}, and a lawful variant is an answer to it:
 *
 * <pre>{@code
 * new ReferenceRtm(environment, new Rules(Choices.DEFAULT.with(RouteChoice.TieBreak.NEWEST)))
 * }</pre>
 *
 * <p>Every decision that an implementation could get wrong is a method of {@link org.rtmtck.reference.Rules}, and a
 * departure from the contract is one overridden method:
 *
 * <pre>{@code
 * new ReferenceRtm(environment, new Rules() {
 *     public List<Entry> leaving(Client client) {
 *         return super.leaving(client).stream().filter(Entry::isBest).toList(); // the others stay behind
 *     }
 * })
 * }</pre>
 *
 * <p>What concerns a reply as a whole is an overridden method of {@code ReferenceRtm}.
 */
@NullMarked
package org.rtmtck.reference;

import org.jspecify.annotations.NullMarked;
