package org.rtmtck.certify.prove;

import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;

/** What a reader gets who takes a script out of a report. */
final class PrintedScript {

    private PrintedScript() {}

    static Script of(String name, Script script) {
        return of(name, script.toString());
    }

    static Script of(String name, String text) {
        try {
            return ScriptParser.parse(name, text);
        } catch (ScriptException e) {
            throw new IllegalStateException("what is printed as a script is one", e);
        }
    }
}
