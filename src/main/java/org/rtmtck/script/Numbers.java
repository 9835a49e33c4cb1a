package org.rtmtck.script;

/** Reads numbers: decimal, or hexadecimal after {@code 0x}. */
final class Numbers {

    private Numbers() {}

    /** An unsigned 32-bit number. */
    static int dword(Tokens tokens, String what, String example) throws ScriptException {
        long value = unsigned(tokens, what, example);
        if (value < 0 || value > 0xFFFF_FFFFL) {
            throw tokens.bad(what + " from 0 to 4294967295", example);
        }
        return (int) value;
    }

    /** An unsigned 64-bit number. */
    static long unsigned(Tokens tokens, String what, String example) throws ScriptException {
        String word = tokens.take(what, example);
        try {
            return parse(word);
        } catch (NumberFormatException e) {
            throw tokens.bad(what, example);
        }
    }

    static long parse(String word) {
        if (word.startsWith("0x") || word.startsWith("0X")) {
            return Long.parseUnsignedLong(word, 2, word.length(), 16);
        }
        return Long.parseUnsignedLong(word);
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    static String hex(int value) {
        return "0x" + Integer.toHexString(value);
    }
}
