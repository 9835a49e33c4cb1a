package org.rtmtck.reference;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;

/**
 * A step of the best route to one network.
 *
 * @param network the network
 * @param before the best route before; null if the network had no route
 * @param after the best route after; null if the network has no route left
 */
public record BestRouteChange(
        Network network, @Nullable Route before, @Nullable Route after) {

    /** The step as a message. */
    public ChangeMessage message() {
        return ChangeMessage.of(before, after);
    }
}
