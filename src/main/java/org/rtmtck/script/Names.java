package org.rtmtck.script;

import java.util.regex.Pattern;
import org.rtmtck.api.RtmFunction;

/** What may be the name of a handle, a route or a thread. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Names() {}

    /** Whether the word has the shape of a name. */
    static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    /** Whether the word may stand for what a call returns: then it begins with a capital and means nothing else. */
    static boolean isBindable(String word) {
        return isName(word) && Character.isUpperCase(word.charAt(0)) && !isReserved(word);
    }

    /** Whether the word means something of its own in a script. */
    static boolean isReserved(String word) {
        return switch (word) {
            case "NULL", "INVALID", "WaitForSingleObject", "SetEvent", "ResetEvent" -> true;
            default -> RtmFunction.named(word).isPresent();
        };
    }
}
