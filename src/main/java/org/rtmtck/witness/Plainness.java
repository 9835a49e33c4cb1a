package org.rtmtck.witness;

import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.Statement;

/** How many things in a statement are not as plain as they could be. */
final class Plainness {

    private Plainness() {}

    static int of(Statement statement) {
        if (statement instanceof Statement.AdvanceClock s) {
            return Math.toIntExact(Math.min(900, s.by().toSeconds()));
        }
        if (statement instanceof Statement.FailResource s) {
            return Math.min(900, s.nth());
        }
        return statement instanceof Statement.Invoke s ? of(s.call()) : 0;
    }

    private static int of(Call call) {
        if (call instanceof Call.Register c) {
            return (c.event() instanceof EventArg.None ? 0 : 1) + (c.flags() == 0 ? 0 : 1);
        }
        if (call instanceof Call.AddRoute c) {
            int buffers = (c.wantCurrent() ? 0 : 1) + (c.wantPrevious() ? 0 : 1);
            return of(c.route()) + buffers + (c.timeToLive().isInfinite() ? 0 : 1);
        }
        if (call instanceof Call.DeleteRoute c) {
            return c.wantCurrent() ? 0 : 1;
        }
        if (call instanceof Call.Dequeue c) {
            return (c.wantCurrent() ? 0 : 1) + (c.wantPrevious() ? 0 : 1);
        }
        if (call instanceof Call.IsRoute c) {
            return c.wantBest() ? 0 : 1;
        }
        if (call instanceof Call.GetFirst c) {
            return c.flags() == EnumerationFlags.ALL ? 0 : 1;
        }
        if (call instanceof Call.BlockDelete c) {
            return c.flags() == EnumerationFlags.ALL ? 0 : 1;
        }
        return call instanceof Call.CreateEnumeration c && c.flags() != EnumerationFlags.ALL ? 1 : 0;
    }

    private static int of(Route route) {
        int common = (route.interfaceId() == 1 ? 0 : 1)
                + (route.routingProtocol() == 0 ? 0 : 1)
                + (route.protocolSpecificData().equals(ProtocolSpecificData.ZERO) ? 0 : 1);
        if (route instanceof IpRoute r) {
            IpSpecificData data = r.familySpecificData();
            boolean plain = data.equals(IpSpecificData.ofMetric(data.metric()));
            return common + (r.nextHop().equals(Routes.HOP) ? 0 : 1) + (plain ? 0 : 1) + (data.metric() == 1 ? 0 : 1);
        }
        IpxRoute r = (IpxRoute) route;
        boolean plain = r.familySpecificData().equals(new IpxSpecificData(0, 1, 1));
        return common + (r.nextHop().mac() == Routes.MAC ? 0 : 1) + (plain ? 0 : 1);
    }
}
