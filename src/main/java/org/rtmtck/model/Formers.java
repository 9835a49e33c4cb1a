package org.rtmtck.model;

import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ProtocolFamily;

/** Earlier registrations for the same protocol. */
final class Formers {

    private Formers() {}

    /** The latest registration that ended before this one and had its family and protocol; null if there is none. */
    static @Nullable ClientState of(ModelState state, ClientState client) {
        return latest(
                state,
                former -> former.hasKey(client.family(), client.protocol()) && former.serial() < client.serial());
    }

    /** The latest registration that ended and had this family and protocol; null if there is none. */
    static @Nullable ClientState of(ModelState state, ProtocolFamily family, int protocol) {
        return latest(state, former -> former.hasKey(family, protocol));
    }

    private static @Nullable ClientState latest(ModelState state, Predicate<ClientState> chosen) {
        return state.departedClients().values().stream()
                .filter(chosen)
                .max(Comparator.comparingLong(ClientState::serial))
                .orElse(null);
    }

    /** Whether that registration had another event or other flags (DRC-113). */
    static boolean hadOtherOptions(ModelState state, ClientState client) {
        ClientState former = of(state, client);
        return former != null
                && (former.isObserver() != client.isObserver() || former.isSingleRoute() != client.isSingleRoute());
    }
}
