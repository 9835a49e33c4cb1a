package org.rtmtck.suite.walk;

import java.util.List;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Witness;

/**
 * Looks at the tables through every function that reads them. The looks judge nothing themselves; the model does. They
 * are bounded, since an implementation may answer for ever.
 */
public final class Probe {

    private static final int ENDLESS = 1_000_000;

    private final Witness witness;
    private int names;

    /** Looks through that witness. */
    public Probe(Witness witness) {
        this.witness = witness;
    }

    /** Looks at tables and queues. */
    public void everything(List<ProtocolFamily> families, List<String> observers) {
        for (ProtocolFamily family : families) {
            enumerate(family, EnumerationFlags.ALL);
            scan(family);
            count(family);
            enumerate(family, EnumerationFlags.ONLY_BEST_ROUTES);
        }
        for (String observer : observers) {
            witness.isSignalled(observer);
            drain(observer);
        }
    }

    /** Enumerates a family with one flag, and asks for the best route to each network found. */
    public void enumerate(ProtocolFamily family, int flags) {
        enumerate(family, flags, Routes.nothing(family));
    }

    /** Enumerates what meets the criteria. Returns how many routes there were. */
    public int enumerate(ProtocolFamily family, int flags, Route criteria) {
        String name = name("P");
        Reply opened = witness.invoke(name, new Call.CreateEnumeration(family, flags, criteria));
        if (!(opened instanceof Reply.HandleReply r) || r.handle().isNull()) {
            return 0;
        }
        int found = 0;
        Reply reply = next(name);
        while (isRoute(reply) && found < ENDLESS) {
            found++;
            if (reply instanceof Reply.RouteReply one && one.route() != null && flags == EnumerationFlags.ALL) {
                witness.invoke(null, new Call.IsRoute(family, one.route().network()));
            }
            reply = next(name);
        }
        witness.invoke(null, new Call.CloseEnumeration(HandleRef.named(name)));
        return found;
    }

    private Reply next(String enumeration) {
        return witness.invoke(null, new Call.EnumerateNext(HandleRef.named(enumeration)));
    }

    private static boolean isRoute(Reply reply) {
        return reply instanceof Reply.RouteReply r && r.status().isSuccess();
    }

    /** Scans a family in order. */
    public void scan(ProtocolFamily family) {
        scan(family, EnumerationFlags.ALL, Routes.nothing(family));
    }

    /** Scans, in order, what meets the criteria. */
    public void scan(ProtocolFamily family, int flags, Route criteria) {
        String name = name("P");
        Reply reply = witness.invoke(name, new Call.GetFirst(family, flags, RouteRef.of(criteria)));
        for (int found = 0; isRoute(reply) && found < ENDLESS; found++) {
            reply = witness.invoke(name, new Call.GetNext(family, flags, RouteRef.named(name)));
        }
    }

    /** Counts the networks of a family. */
    public void count(ProtocolFamily family) {
        witness.invoke(null, new Call.NetworkCount(family));
    }

    /** Takes every message of a client's queue. */
    public void drain(String observer) {
        for (int taken = 0; taken < ENDLESS; taken++) {
            Reply reply = witness.invoke(null, new Call.Dequeue(HandleRef.named(observer)));
            boolean message = reply instanceof Reply.ChangeReply r
                    && (r.status().equals(Status.ERROR_MORE_MESSAGES)
                            || r.status().isSuccess());
            if (!message) {
                return;
            }
        }
    }

    private String name(String prefix) {
        names++;
        return prefix + names;
    }
}
