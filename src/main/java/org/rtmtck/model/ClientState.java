package org.rtmtck.model;

import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;

/**
 * A registration.
 *
 * @param serial the call that made it; names the registration for good, while handles may be used again
 * @param handle its handle
 * @param family its family
 * @param protocol its protocol
 * @param flags its registration flags
 * @param event its event, NULL if it has none
 * @param standing whether it is still registered
 * @param failedAt the call at which its deregistration failed for lack of resources; 0 if none did
 * @param queue what is known of its queue
 */
record ClientState(
        long serial,
        Handle handle,
        ProtocolFamily family,
        int protocol,
        int flags,
        Handle event,
        Standing standing,
        long failedAt,
        QueueState queue) {

    boolean isSingleRoute() {
        return (flags & RegistrationFlags.SINGLE_ROUTE) != 0;
    }

    boolean isObserver() {
        return !event.isNull();
    }

    boolean isCertain() {
        return standing != Standing.UNCERTAIN;
    }

    boolean hasKey(ProtocolFamily otherFamily, int otherProtocol) {
        return family.equals(otherFamily) && protocol == otherProtocol;
    }

    ClientState withStanding(Standing newStanding, long newFailedAt) {
        return new ClientState(serial, handle, family, protocol, flags, event, newStanding, newFailedAt, queue);
    }

    /** The registration after its end: its event counts as written at that time. */
    ClientState endedAt(long end) {
        return withQueue(queue.eventWritten(end, true));
    }

    ClientState withQueue(QueueState newQueue) {
        return new ClientState(serial, handle, family, protocol, flags, event, standing, failedAt, newQueue);
    }
}
