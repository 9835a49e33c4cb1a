package org.rtmtck.suite.steps;

import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;

/**
 * A client as a scenario knows it.
 *
 * @param name the name in the scenario, and in the recorded script
 * @param family the family it registered for
 * @param protocol the routing protocol it registered for
 * @param hasEvent whether it registered an event
 * @param ordinal how many clients the scenario had seen before, to give each addresses of its own
 */
record Client(String name, ProtocolFamily family, int protocol, boolean hasEvent, int ordinal) {

    /** Whether a route in the table was added by a client of this one's protocol. */
    boolean owns(Route route) {
        return route.family().equals(family) && route.routingProtocol() == protocol;
    }
}
