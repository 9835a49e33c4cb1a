package org.rtmtck.rtm2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;
import org.rtmtck.rtm2.V2Handle.RouteListHandle;

/** A registered entity with everything that RTM keeps for it. */
final class Entity {

    final EntityHandle handle;
    final Registration registration;
    final References references = new References();
    final Set<RouteEntry> routes = new LinkedHashSet<>();
    final Set<NextHopEntry> nextHops = new LinkedHashSet<>();
    final Map<EnumHandle, Enumeration> enumerations = new LinkedHashMap<>();
    final Map<NotifyHandle, Notification> notifications = new LinkedHashMap<>();
    final Map<RouteListHandle, Set<RouteEntry>> lists = new LinkedHashMap<>();
    final Set<RouteEntry> locked = new HashSet<>();
    final Map<Destination, Object> opaqueContents = new LinkedHashMap<>();
    boolean methodsBlocked;

    Entity(EntityHandle handle, Registration registration) {
        this.handle = handle;
        this.registration = registration;
    }

    EntityInfo info() {
        return registration.info();
    }

    AddressFamily family() {
        return info().addressFamily();
    }

    /** What would be left if the entity deregistered now. */
    List<Leak> leaks() {
        List<Leak> leaks = new ArrayList<>();
        routes.forEach(route -> leaks.add(new Leak(Leak.Kind.ROUTE, route.toString())));
        nextHops.forEach(hop -> leaks.add(new Leak(Leak.Kind.NEXT_HOP, hop.info.toString())));
        leaks.addAll(references.leaks());
        locked.forEach(route -> leaks.add(new Leak(Leak.Kind.LOCK, route.toString())));
        enumerations.keySet().forEach(e -> leaks.add(new Leak(Leak.Kind.ENUMERATION, e.toString())));
        notifications.keySet().forEach(n -> leaks.add(new Leak(Leak.Kind.NOTIFICATION, n.toString())));
        lists.keySet().forEach(list -> leaks.add(new Leak(Leak.Kind.ROUTE_LIST, list.toString())));
        opaqueContents.keySet().forEach(d -> leaks.add(new Leak(Leak.Kind.OPAQUE_CONTENT, d.address.toString())));
        return leaks;
    }
}
