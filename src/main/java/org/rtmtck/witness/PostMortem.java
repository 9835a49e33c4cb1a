package org.rtmtck.witness;

import org.rtmtck.api.Capability;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * A look at the tables of the very instance that broke a requirement. An implementation that is wrong once in a hundred
 * runs does not show its fault again for the asking; this is the one chance to see whether the table itself is wrong, or
 * only what was told of it.
 */
final class PostMortem {

    private static final String NAME = "PostMortem";
    private static final int ENDLESS = 100_000;

    private PostMortem() {}

    /** The violation, with what the tables show where they are wrong as well. */
    static Violation of(Witness witness, Violation violation) {
        if (isAboutTables(violation.trace())) {
            return violation;
        }
        try {
            look(witness, Capability.IP, ProtocolFamily.IP);
            look(witness, Capability.IPX, ProtocolFamily.IPX);
            return violation;
        } catch (Violation table) {
            return violation.with(table);
        } catch (Inconclusive inconclusive) {
            return violation;
        }
    }

    private static boolean isAboutTables(Script trace) {
        Statement last = trace.statements().get(trace.statements().size() - 1);
        return RootCause.rank(last) == 0;
    }

    private static void look(Witness witness, Capability offered, ProtocolFamily family) {
        if (!witness.subject().has(offered)) {
            return;
        }
        Reply opened = witness.invoke(
                NAME, new Call.CreateEnumeration(family, EnumerationFlags.ALL, RootCause.nothing(family)));
        if (opened instanceof Reply.HandleReply r && r.handle().isNull()) {
            return;
        }
        for (int i = 0; i < ENDLESS; i++) {
            Reply reply = witness.invoke(null, new Call.EnumerateNext(HandleRef.named(NAME)));
            if (!(reply instanceof Reply.RouteReply r) || !r.status().isSuccess()) {
                return;
            }
        }
    }
}
