package org.rtmtck.build;

/**
 * Something wrong with the specification.
 *
 * @param at where
 * @param reason what is wrong, what was expected, and what to do
 */
public record Problem(Position at, String reason) {

    /** Returns the problem in the form {@code file:line:column: reason}. */
    @Override
    public String toString() {
        return at + ": " + reason;
    }
}
