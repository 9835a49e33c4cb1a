package org.rtmtck.rtm2;

/**
 * A call that version 2 forbids. What the real manager does then is not documented, so the model stops here.
 */
public abstract sealed class CallerMistake extends RuntimeException permits ForbiddenCall, ProcessMayEnd {

    private static final long serialVersionUID = 1L;

    private final CallerRule rule;
    private final String function;

    CallerMistake(CallerRule rule, String function) {
        super(function + ": " + rule.text());
        this.rule = rule;
        this.function = function;
    }

    /** The rule that was broken. */
    public CallerRule rule() {
        return rule;
    }

    /** The function that was called, by its documented name. */
    public String function() {
        return function;
    }
}
