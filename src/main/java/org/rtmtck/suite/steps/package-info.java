/**
 * What the sentences of the features do: the glue between Gherkin and the witness.
 *
 * <p>{@link org.rtmtck.suite.steps.Steps} holds the sentences; {@link org.rtmtck.suite.steps.World} is what one scenario
 * has set up and seen so far. Every call goes through the witness, which judges it. What a {@code Then} sentence asserts
 * states the contract again for the reader; it never stands in for that judgement.
 */
@NullMarked
package org.rtmtck.suite.steps;

import org.jspecify.annotations.NullMarked;
