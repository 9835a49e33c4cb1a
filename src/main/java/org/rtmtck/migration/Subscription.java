package org.rtmtck.migration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.rtm2.DestInfo;
import org.rtmtck.rtm2.Result;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;

/**
 * A client's change messages. Version 2 only says how a destination stands now, so the best route that the client was
 * last told of is kept here (M9), and a destination that stands as it did is no message (M10).
 */
final class Subscription {

    private final TableReader reader;
    private final NotifyHandle notify;
    private final ChangeEvent event;
    private final Map<IpNetwork, IpRoute> lastTold;
    private final Deque<ChangeMessage> queue = new ArrayDeque<>();

    Subscription(TableReader reader, NotifyHandle notify, ChangeEvent event) {
        this.reader = reader;
        this.notify = notify;
        this.event = event;
        this.lastTold = new HashMap<>(reader.bestRoutes());
    }

    NotifyHandle notifyHandle() {
        return notify;
    }

    /** Takes the destinations that changed and makes messages of them; none if the client caused the change. */
    void drain(boolean silently) {
        Session session = reader.session();
        Result<List<DestInfo>> changed;
        do {
            changed = session.rtm().notifications().getChangedDests(session.entity(), notify, Integer.MAX_VALUE);
            for (DestInfo info : changed.get()) {
                IpRoute best = reader.readBest(info).orElse(null);
                observe(Addresses.network(info.address()), best, silently);
            }
            reader.decisions().releaseChanged(session, notify, changed.get());
        } while (changed.isSuccess());
    }

    /** Takes note of how a network stands now. */
    void observe(IpNetwork network, @Nullable IpRoute current, boolean silently) {
        IpRoute previous = reader.decisions().keepsPreviousBest() ? lastTold.get(network) : null;
        if (current == null) {
            lastTold.remove(network);
        } else {
            lastTold.put(network, current);
        }
        ChangeMessage message = new ChangeMessage(previous, current);
        if (!silently && message.isChange()) {
            queue.add(message);
            event.set();
        }
    }

    /** Takes the next message; the event is reset when none is left. */
    Optional<ChangeMessage> next() {
        Optional<ChangeMessage> message = Optional.ofNullable(queue.poll());
        if (queue.isEmpty()) {
            event.reset();
        }
        return message;
    }

    boolean hasMore() {
        return !queue.isEmpty();
    }
}
