package org.rtmtck.script;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads numbers: decimal, or hexadecimal after {@code 0x}; no sign, no digits of other scripts. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]{1,16}|[0-9]{1,20}");
    private static final long MAX_DWORD = 0xFFFF_FFFFL;

    private Numbers() {}

    /** An unsigned 32-bit number. */
    static int dword(Tokens tokens, String what, String example) throws ScriptException {
        OptionalLong value = parse(tokens.take(what, example));
        if (value.isEmpty()) {
            throw tokens.bad(what, example);
        }
        if (!isDword(value.getAsLong())) {
            throw tokens.bad(what + " from 0 to 4294967295", example);
        }
        return (int) value.getAsLong();
    }

    /** An unsigned 64-bit number. */
    static long unsigned(Tokens tokens, String what, String example) throws ScriptException {
        OptionalLong value = parse(tokens.take(what, example));
        return value.orElseThrow(() -> tokens.bad(what, example));
    }

    /** An unsigned 64-bit number, if the word is one. */
    static OptionalLong parse(String word) {
        if (!NUMBER.matcher(word).matches()) {
            return OptionalLong.empty();
        }
        try {
            boolean hex = word.length() > 2 && Character.toLowerCase(word.charAt(1)) == 'x';
            return OptionalLong.of(
                    hex ? Long.parseUnsignedLong(word, 2, word.length(), 16) : Long.parseUnsignedLong(word));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Whether an unsigned number fits into 32 bits. */
    static boolean isDword(long value) {
        return value >= 0 && value <= MAX_DWORD;
    }

    /** Whether the word is meant as a number. */
    static boolean startsLikeNumber(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    static String hex(int value) {
        return "0x" + Integer.toHexString(value);
    }

    static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }

    static String decimal(int value) {
        return Integer.toUnsignedString(value);
    }
}
