package org.rtmtck.suite.steps;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.script.Call;
import org.rtmtck.script.RouteRef;

/**
 * A choice of routes, as enumerations, scans and block deletions take it.
 *
 * @param family the table
 * @param flags {@link EnumerationFlags}; never more than one, since no page says how they combine
 * @param criteria the structure that the flag refers to; given even with no flag, since no page makes it optional
 */
record Selection(ProtocolFamily family, int flags, Route criteria) {

    private static final Pattern PHRASE = Pattern.compile(
            "(all|the best) (IPX?) routes|the (IPX?) routes (?:to (\\S+)|through interface (\\d+)|of (\\w+))");

    static Selection all(ProtocolFamily family) {
        return new Selection(family, EnumerationFlags.ALL, RouteRows.empty(family));
    }

    static Selection best(ProtocolFamily family) {
        return new Selection(family, EnumerationFlags.ONLY_BEST_ROUTES, RouteRows.empty(family));
    }

    static Selection of(Client client) {
        return new Selection(
                client.family(),
                EnumerationFlags.ONLY_THIS_PROTOCOL,
                RouteRows.empty(client.family()).withRoutingProtocol(client.protocol()));
    }

    /** Reads "all IP routes", "the best IP routes", "the IP routes to 10.1.0.0/16 | through interface 1 | of RIP". */
    static Selection parse(String phrase, Clients clients) {
        Matcher m = PHRASE.matcher(phrase);
        if (!m.matches()) {
            throw new IllegalArgumentException("'" + phrase + "' is not a choice of routes; write 'all IP routes', 'the"
                    + " best IP routes', or 'the IP routes to 10.1.0.0/16', 'through interface 1' or 'of RIP'");
        }
        if (m.group(1) != null) {
            ProtocolFamily family = Clients.family(m.group(2));
            return m.group(1).equals("all") ? all(family) : best(family);
        }
        ProtocolFamily family = Clients.family(m.group(3));
        if (m.group(4) != null) {
            return new Selection(
                    family,
                    EnumerationFlags.ONLY_THIS_NETWORK,
                    RouteRows.parse(m.group(4)).route());
        }
        if (m.group(5) != null) {
            Route criteria = RouteRows.parse(RouteRows.emptyNetwork(family) + " if " + m.group(5))
                    .route();
            return new Selection(family, EnumerationFlags.ONLY_THIS_INTERFACE, criteria);
        }
        return of(clients.get(m.group(6)));
    }

    Call.CreateEnumeration enumeration() {
        return new Call.CreateEnumeration(family, flags, criteria);
    }

    Call.GetFirst first() {
        return new Call.GetFirst(family, flags, RouteRef.of(criteria));
    }
}
