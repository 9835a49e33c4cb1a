package org.rtmtck.model;

import org.jspecify.annotations.Nullable;

/** Earlier registrations for the same protocol. */
final class Formers {

    private Formers() {}

    /** The latest registration that ended before this one and had its family and protocol; null if there is none. */
    static @Nullable ClientState of(ModelState state, ClientState client) {
        ClientState latest = null;
        for (ClientState former : state.departedClients().values()) {
            boolean same = former.hasKey(client.family(), client.protocol()) && former.serial() < client.serial();
            if (same && (latest == null || former.serial() > latest.serial())) {
                latest = former;
            }
        }
        return latest;
    }

    /** Whether that registration had another event or other flags (DRC-113). */
    static boolean hadOtherOptions(ModelState state, ClientState client) {
        ClientState former = of(state, client);
        return former != null
                && (former.isObserver() != client.isObserver() || former.isSingleRoute() != client.isSingleRoute());
    }
}
