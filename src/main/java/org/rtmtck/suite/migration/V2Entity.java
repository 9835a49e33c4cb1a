package org.rtmtck.suite.migration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.rtm2.DestInfo;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;
import org.rtmtck.rtm2.V2Handle.RouteListHandle;

/** What a scenario keeps of one entity. Mutable, for one scenario. */
final class V2Entity {

    final EntityHandle handle;
    final Listener listener;
    final List<DestInfo> changes = new ArrayList<>();

    @Nullable
    NotifyHandle notify;

    @Nullable
    RouteHandle route;

    @Nullable
    EnumHandle enumeration;

    @Nullable
    RouteListHandle list;

    V2Entity(EntityHandle handle, Listener listener) {
        this.handle = handle;
        this.listener = listener;
    }

    RouteHandle route() {
        return required(route, "route handle");
    }

    EnumHandle enumeration() {
        return required(enumeration, "enumeration");
    }

    NotifyHandle notification() {
        return required(notify, "notification");
    }

    RouteListHandle list() {
        return required(list, "route list");
    }

    private static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("the scenario has given this entity no " + what);
        }
        return value;
    }
}
