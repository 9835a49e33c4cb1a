package org.rtmtck.peer.bgp;

import org.jspecify.annotations.Nullable;
import org.rtmtck.peer.support.Prefix;

/** Takes what the daemon tells on a session, prefix by prefix. */
@FunctionalInterface
interface UpdateListener {

    /** {@code attributes} is null for a withdrawn prefix. */
    void told(Prefix prefix, @Nullable PathAttributes attributes);
}
