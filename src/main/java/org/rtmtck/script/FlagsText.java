package org.rtmtck.script;

import java.util.StringJoiner;
import org.rtmtck.api.EnumerationFlags;

/** The text form of enumeration flags: {@code all}, words joined by {@code +}, or a number. */
final class FlagsText {

    private static final String ALL = "all";
    private static final String EXPECTED = "enumeration flags";
    private static final String EXAMPLE = "all, network, protocol+best or 0x10";

    private enum Bit {
        NETWORK("network", EnumerationFlags.ONLY_THIS_NETWORK),
        INTERFACE("interface", EnumerationFlags.ONLY_THIS_INTERFACE),
        PROTOCOL("protocol", EnumerationFlags.ONLY_THIS_PROTOCOL),
        BEST("best", EnumerationFlags.ONLY_BEST_ROUTES);

        private final String word;
        private final int mask;

        Bit(String word, int mask) {
            this.word = word;
            this.mask = mask;
        }

        /** The bit of that word; 0 if there is none. */
        static int named(String word) {
            for (Bit bit : values()) {
                if (bit.word.equals(word)) {
                    return bit.mask;
                }
            }
            return 0;
        }
    }

    private FlagsText() {}

    static int parse(Tokens tokens) throws ScriptException {
        if (tokens.takeIf(ALL)) {
            return EnumerationFlags.ALL;
        }
        if (Numbers.startsLikeNumber(tokens.peek())) {
            return Numbers.dword(tokens, EXPECTED, EXAMPLE);
        }
        int flags = 0;
        for (String word : tokens.take(EXPECTED, EXAMPLE).split("\\+", -1)) {
            int bit = Bit.named(word);
            if (bit == 0 || (flags & bit) != 0) {
                throw tokens.bad(EXPECTED + " (network, interface, protocol, best, each once)", EXAMPLE);
            }
            flags |= bit;
        }
        return flags;
    }

    static String print(int flags) {
        if (flags == EnumerationFlags.ALL) {
            return ALL;
        }
        if ((flags & ~EnumerationFlags.MASK) != 0) {
            return Numbers.hex(flags);
        }
        StringJoiner words = new StringJoiner("+");
        for (Bit bit : Bit.values()) {
            if ((flags & bit.mask) != 0) {
                words.add(bit.word);
            }
        }
        return words.toString();
    }
}
