package org.rtmtck.peer.support;

import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;

/** One client at the manager. Its routes are those that it announced and did not withdraw. */
public interface BackendSession {

    /** Sends a route; it replaces the session's route to the same network. Does not wait until the manager has it. */
    void announce(IpRoute route, Patience patience) throws UnresponsiveException;

    /** Takes the session's route to {@code network} back. Does not wait either. */
    void withdraw(IpNetwork network, Patience patience) throws UnresponsiveException;

    /** Waits until the manager has read all that was sent on this session. Returns at once if the session has ended. */
    void confirm(Patience patience) throws UnresponsiveException;

    /**
     * Leaves, in the way in which clients of this manager leave, and waits until it can be seen that the manager has
     * dealt with it and told the others.
     *
     * <p>Routes that were sent and not yet seen in the table are not waited for before leaving: a manager that forgets to
     * remove these must not be helped. After a failure the call may be repeated.
     */
    void leave(Patience patience) throws UnresponsiveException;
}
