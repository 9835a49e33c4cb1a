package org.rtmtck.rtm2;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.rtm2.V2Handle.DestHandle;

/** The destinations of one address family, and the one place where they change. */
final class Table {

    private final AddressFamily family;
    private final World world;
    private final Map<NetAddress, Destination> byAddress = new LinkedHashMap<>();

    Table(AddressFamily family, World world) {
        this.family = family;
        this.world = world;
    }

    List<Destination> destinations() {
        return List.copyOf(byAddress.values());
    }

    Optional<Destination> exactly(NetAddress address) {
        return Optional.ofNullable(byAddress.get(address.masked()));
    }

    Optional<Destination> withHandle(DestHandle handle) {
        return byAddress.values().stream()
                .filter(destination -> destination.handle.equals(handle))
                .findFirst();
    }

    Optional<Destination> mostSpecific(int address, Predicate<Destination> suitable) {
        return IntStream.rangeClosed(0, Integer.SIZE)
                .mapToObj(shorter -> new NetAddress(address, Integer.SIZE - shorter).masked())
                .map(byAddress::get)
                .filter(Objects::nonNull)
                .filter(suitable)
                .findFirst();
    }

    Destination obtain(NetAddress address) {
        return byAddress.computeIfAbsent(
                address.masked(), a -> new Destination(new DestHandle(world.nextNumber()), family, a, world.now()));
    }

    /** Makes a change to a destination and tells whoever wants to know; answers whether a best route changed. */
    boolean change(Destination destination, @Nullable Entity causer, Runnable edit) {
        Map<View, Destination.Best> before = destination.best();
        edit.run();
        Map<View, Destination.Best> after = destination.best();
        destination.lastChanged = world.now();
        for (Entity entity : world.entities.values()) {
            if (entity.family().equals(family) && hears(entity, causer)) {
                entity.notifications.values().stream()
                        .filter(notification -> notification.wants(before, after))
                        .forEach(notification -> notify(entity, notification, destination));
            }
        }
        return !before.equals(after);
    }

    /** Deletes a route; the last one of a view is kept aside if the destination is to be held down. */
    boolean remove(RouteEntry route, @Nullable Entity causer) {
        Destination destination = route.destination;
        boolean bestChanged = change(destination, causer, () -> {
            destination.routes.remove(route);
            route.deleted = true;
            route.replaceTimer(null);
            holdDown(destination, route);
        });
        route.owner.routes.remove(route);
        route.owner.lists.values().forEach(list -> list.remove(route));
        world.forgetIfUnused(route.handle);
        dropIfEmpty(destination);
        return bestChanged;
    }

    private boolean hears(Entity entity, @Nullable Entity causer) {
        return entity != causer || world.configuration.ownerHearsOwnChanges();
    }

    private void notify(Entity entity, Notification notification, Destination destination) {
        EventCallback callback = entity.registration.callback();
        if (notification.mark(destination) && callback != null) {
            world.afterwards(() -> tell(callback, entity, notification));
        }
    }

    private static void tell(EventCallback callback, Entity entity, Notification notification) {
        var unused = callback.onEvent(entity.handle, new Event.ChangeNotification(notification.handle));
    }

    private void holdDown(Destination destination, RouteEntry route) {
        Map<View, Long> due = new EnumMap<>(destination.holdMillis);
        due.keySet()
                .removeIf(view -> !route.info.views().contains(view)
                        || destination.best(view).isPresent());
        due.forEach((view, millis) -> {
            destination.holdMillis.remove(view);
            destination.held.put(view, route);
            world.configuration.clock().schedule(world.now().plusMillis(millis), () -> endHold(destination, view));
        });
    }

    private void endHold(Destination destination, View view) {
        RouteEntry unused = world.exclusively(() -> {
            RouteEntry route = destination.held.remove(view);
            if (route != null) {
                world.forgetIfUnused(route.handle);
            }
            dropIfEmpty(destination);
            return route;
        });
    }

    private void dropIfEmpty(Destination destination) {
        if (destination.isEmpty()) {
            byAddress.remove(destination.address, destination);
        }
    }

    /** The structure that describes a destination to a caller. */
    static DestInfo describe(Call call, Destination destination, Set<View> views, Structure.Kind kind) {
        List<V2Handle> references = new ArrayList<>(List.of(destination.handle));
        Map<View, DestInfo.InView> details = new EnumMap<>(View.class);
        for (View view : views) {
            var route = destination.best(view).map(r -> r.handle);
            var held = Optional.ofNullable(destination.held.get(view)).map(r -> r.handle);
            route.ifPresent(references::add);
            held.ifPresent(references::add);
            details.put(view, new DestInfo.InView(route.orElse(null), held.orElse(null)));
        }
        Structure structure = call.fill(kind, references);
        return new DestInfo(structure, destination.handle, destination.address, destination.lastChanged, details);
    }
}
