package org.rtmtck.script;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.ProtocolSpecificData;

/** Values and short cuts that several tests of the call language use. */
final class Fixtures {

    static final String FILE = "a.rtm";

    /** Binds a name of each kind: A and B registrations, E an enumeration, R a route. */
    static final String PRELUDE = """
            A = RtmRegisterClient ip 13 event
            B = RtmRegisterClient ip 8
            E = RtmCreateEnumerationHandle ip all
            R = RtmGetFirstRoute ip all
            """;

    static final int PRELUDE_LINES = 4;

    static final IpNetwork TEN = new IpNetwork(0x0a000000, 0xff000000);
    static final IpNextHop HOP = IpNextHop.host(0xc0000201);

    /** {@code 10.0.0.0/8 via 192.0.2.1 if 1 metric 5}. */
    static final IpRoute ROUTE = new IpRoute(0, 0, 1, ProtocolSpecificData.ZERO, TEN, HOP, IpSpecificData.ofMetric(5));

    /** What an empty text means as criteria for IP. */
    static final IpRoute NO_ROUTE = new IpRoute(
            0, 0, 0, ProtocolSpecificData.ZERO, new IpNetwork(0, 0), IpNextHop.host(0), IpSpecificData.ofMetric(0));

    /** {@code ipx:0000000a via 00-00-5e-00-53-01 if 1 ticks 2 hops 1}. */
    static final IpxRoute IPX_ROUTE = new IpxRoute(
            0,
            0,
            1,
            ProtocolSpecificData.ZERO,
            new IpxNetwork(10),
            new IpxNextHop(0x00005e005301L),
            new IpxSpecificData(0, 2, 1));

    /** What an empty text means as criteria for IPX. */
    static final IpxRoute NO_IPX_ROUTE = new IpxRoute(
            0, 0, 0, ProtocolSpecificData.ZERO, new IpxNetwork(0), new IpxNextHop(0), new IpxSpecificData(0, 0, 0));

    private Fixtures() {}

    /** The last statement of the prelude and these lines. */
    static Statement statement(String lines) throws ScriptException {
        var statements = ScriptParser.parse(FILE, PRELUDE + lines).statements();
        return statements.get(statements.size() - 1);
    }

    /** What is wrong with a text. */
    static ScriptException errorIn(String text) {
        return catchThrowableOfType(ScriptException.class, () -> ScriptParser.parse(FILE, text));
    }

    /** What is wrong with the lines that follow the prelude. */
    static ScriptException errorAfterPrelude(String lines) {
        return errorIn(PRELUDE + lines);
    }
}
