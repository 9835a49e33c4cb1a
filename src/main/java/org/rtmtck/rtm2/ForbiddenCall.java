package org.rtmtck.rtm2;

/** A call whose consequences the documentation does not describe: memory may be damaged, or a thread may wait for ever. */
public final class ForbiddenCall extends CallerMistake {

    private static final long serialVersionUID = 1L;

    ForbiddenCall(CallerRule rule, String function) {
        super(rule, function);
    }
}
