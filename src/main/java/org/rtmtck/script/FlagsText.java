package org.rtmtck.script;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.rtmtck.api.EnumerationFlags;

/** The text form of enumeration flags: {@code all}, words joined by {@code +}, or a number. */
final class FlagsText {

    private static final Map<String, Integer> WORDS = new LinkedHashMap<>();
    private static final String EXAMPLE = "all, network, protocol+best or 0x10";

    static {
        WORDS.put("network", EnumerationFlags.ONLY_THIS_NETWORK);
        WORDS.put("interface", EnumerationFlags.ONLY_THIS_INTERFACE);
        WORDS.put("protocol", EnumerationFlags.ONLY_THIS_PROTOCOL);
        WORDS.put("best", EnumerationFlags.ONLY_BEST_ROUTES);
    }

    private FlagsText() {}

    static int parse(Tokens tokens) throws ScriptException {
        if (tokens.takeIf("all")) {
            return EnumerationFlags.ALL;
        }
        if (Numbers.isNumber(tokens.peek())) {
            return Numbers.dword(tokens, "enumeration flags", EXAMPLE);
        }
        int flags = 0;
        for (String word : tokens.take("enumeration flags", EXAMPLE).split("\\+", -1)) {
            Integer bit = WORDS.get(word);
            if (bit == null) {
                throw tokens.bad("enumeration flags", EXAMPLE);
            }
            flags |= bit;
        }
        return flags;
    }

    static String print(int flags) {
        if (flags == EnumerationFlags.ALL) {
            return "all";
        }
        if ((flags & ~EnumerationFlags.MASK) != 0) {
            return Numbers.hex(flags);
        }
        StringJoiner words = new StringJoiner("+");
        WORDS.forEach((word, bit) -> {
            if ((flags & bit) != 0) {
                words.add(word);
            }
        });
        return words.toString();
    }
}
