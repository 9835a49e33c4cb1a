package org.rtmtck.defect;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Rules;

/** Hides networks from {@code RtmIsRoute} whose number was lost with a client of the other family. */
final class HidingRtm extends OddRtm {

    private record Hidden(ProtocolFamily lostIn, int number) {}

    private final Set<Hidden> hidden = ConcurrentHashMap.newKeySet();

    private final Environment environment;

    HidingRtm(Environment environment) {
        super(environment, new Rules(), OddRtm::properly);
        this.environment = environment;
    }

    @Override
    public Status deregisterClient(Handle client) {
        Client live = client(client);
        if (live != null) {
            live.entries().stream()
                    .map(entry -> new Hidden(
                            live.table().family(), entry.route().network().number()))
                    .forEach(hidden::add);
        }
        return properly(client);
    }

    @Override
    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
        for (Hidden one : hidden) {
            if (!one.lostIn().equals(family) && one.number() == network.number()) {
                environment.lastError().set(Status.NO_ERROR);
                return false;
            }
        }
        return super.isRoute(family, network, bestRoute);
    }
}
