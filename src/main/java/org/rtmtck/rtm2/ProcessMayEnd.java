package org.rtmtck.rtm2;

/** A call with a handle that was deregistered. Page RtmDeregisterEntity warns that the process may be ended then. */
public final class ProcessMayEnd extends CallerMistake {

    private static final long serialVersionUID = 1L;

    ProcessMayEnd(String function) {
        super(CallerRule.NO_CALL_AFTER_DEREGISTRATION, function);
    }
}
