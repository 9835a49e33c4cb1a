package org.rtmtck.suite.steps;

import org.opentest4j.TestAbortedException;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;
import org.rtmtck.script.ScriptPrinter;

/** Ends a scenario whose situation did not come about: it neither passed nor failed. */
final class NotExercised {

    private NotExercised() {}

    static TestAbortedException because(String reason) {
        return new TestAbortedException("not exercised: " + reason);
    }

    /** The scenario needed this call to succeed, and the implementation may lawfully refuse it. */
    static TestAbortedException refused(Call call, Reply reply) {
        return because("the scenario needs '" + ScriptPrinter.print(call)
                + "' to be accepted, and it was answered with " + ScriptPrinter.print(reply, call.function()));
    }
}
