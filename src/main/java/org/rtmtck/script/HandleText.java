package org.rtmtck.script;

import java.util.OptionalLong;
import org.rtmtck.api.Handle;

/** The text form of references to handles: {@code A}, {@code A.event}, {@code A^0x1}, NULL, INVALID or a number. */
final class HandleText {

    private static final String EXPECTED = "a handle (a name, NULL, INVALID or a number)";
    private static final String NULL = "NULL";
    private static final String INVALID = "INVALID";
    private static final String EVENT = ".event";
    private static final char XOR = '^';

    private HandleText() {}

    static HandleRef parse(Tokens tokens, String example) throws ScriptException {
        String word = tokens.take(EXPECTED, example);
        int xor = word.indexOf(XOR);
        if (word.equals(NULL)) {
            return HandleRef.NULL;
        } else if (word.equals(INVALID)) {
            return HandleRef.of(Handle.INVALID);
        } else if (isReference(word)) {
            return HandleRef.named(word);
        } else if (word.endsWith(EVENT)) {
            return new HandleRef.EventOf(name(tokens, word.substring(0, word.length() - EVENT.length()), "A.event"));
        } else if (xor >= 0) {
            return altered(tokens, word, xor);
        }
        OptionalLong value = Numbers.parse(word);
        return HandleRef.of(new Handle(value.orElseThrow(() -> tokens.bad(EXPECTED, example))));
    }

    private static HandleRef altered(Tokens tokens, String word, int xor) throws ScriptException {
        String example = "A^0x1000";
        String name = name(tokens, word.substring(0, xor), example);
        OptionalLong bits = Numbers.parse(word.substring(xor + 1));
        return new HandleRef.Altered(
                name, bits.orElseThrow(() -> tokens.bad("a name and the bits to invert", example)));
    }

    private static String name(Tokens tokens, String word, String example) throws ScriptException {
        if (!isReference(word)) {
            throw tokens.bad(EXPECTED, example);
        }
        return word;
    }

    private static boolean isReference(String word) {
        return Names.isName(word) && !Names.isReserved(word);
    }

    static String print(HandleRef ref) {
        if (ref instanceof HandleRef.Named n) {
            return n.name();
        }
        if (ref instanceof HandleRef.EventOf e) {
            return e.name() + EVENT;
        }
        if (ref instanceof HandleRef.Altered a) {
            return a.name() + XOR + Numbers.hex(a.xor());
        }
        Handle handle = ((HandleRef.Literal) ref).handle();
        return handle.equals(Handle.INVALID) ? INVALID : handle.toString();
    }
}
