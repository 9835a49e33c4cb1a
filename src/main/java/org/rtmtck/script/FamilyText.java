package org.rtmtck.script;

import org.rtmtck.api.ProtocolFamily;

/** The text form of protocol families: {@code ip}, {@code ipx} or a number; {@link ProtocolFamily} prints itself. */
final class FamilyText {

    private FamilyText() {}

    static ProtocolFamily parse(Tokens tokens, String example) throws ScriptException {
        if (tokens.takeIf("ip")) {
            return ProtocolFamily.IP;
        }
        if (tokens.takeIf("ipx")) {
            return ProtocolFamily.IPX;
        }
        return new ProtocolFamily(Numbers.dword(tokens, "a protocol family (ip, ipx or a number)", example));
    }
}
