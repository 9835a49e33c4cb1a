package org.rtmtck.reference;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;

/** The function by which a client takes its change messages (page DEQ). */
final class Dequeuing {

    private final Core core;

    Dequeuing(Core core) {
        this.core = core;
    }

    Status dequeue(Client client, FlagsBuffer flags, @Nullable RouteBuffer current, @Nullable RouteBuffer previous) {
        ChangeEvent event = client.event();
        if (event == null) {
            return core.rules.invalidHandle();
        }
        Resource missing = core.missing(Resource.BUFFER);
        if (missing != null) {
            return core.rules.lack(missing, RtmFunction.DEQUEUE_ROUTE_CHANGE_MESSAGE);
        }
        ChangeMessage message = client.queue().poll();
        boolean more = !client.queue().isEmpty();
        if (!more) {
            event.reset();
        }
        if (message == null) {
            return Status.ERROR_NO_MESSAGES;
        }
        flags.set(message.flags());
        core.rules.fill(current, message.current(), client.table().family());
        core.rules.fill(previous, message.previous(), client.table().family());
        return more ? Status.ERROR_MORE_MESSAGES : Status.NO_ERROR;
    }
}
