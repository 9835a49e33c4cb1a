package org.rtmtck.migration.scan;

import java.util.OptionalLong;

/** Integer constants of C. */
final class Numbers {

    private static final int HEXADECIMAL = 16;
    private static final int OCTAL = 8;
    private static final int DECIMAL = 10;

    private Numbers() {}

    /** The value; empty for what is no integer. */
    static OptionalLong value(String text) {
        String digits = text.replaceAll("[uUlL]+$", "");
        try {
            if (digits.startsWith("0x") || digits.startsWith("0X")) {
                return OptionalLong.of(Long.parseLong(digits.substring(2), HEXADECIMAL));
            }
            boolean octal = digits.length() > 1 && digits.startsWith("0");
            return OptionalLong.of(Long.parseLong(digits, octal ? OCTAL : DECIMAL));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    static boolean is(Token token, long value) {
        OptionalLong found = token.is(Token.Kind.NUMBER) ? value(token.text()) : OptionalLong.empty();
        return found.isPresent() && found.getAsLong() == value;
    }
}
