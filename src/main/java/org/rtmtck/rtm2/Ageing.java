package org.rtmtck.rtm2;

import org.rtmtck.api.Status;

/**
 * The lifetime of one route. When it ends, the owner is asked; RTM deletes the route only if the owner says so, or has no
 * callback to be asked by.
 *
 * @param world where the route is
 * @param route the route
 */
record Ageing(World world, RouteEntry route) {

    /** Starts the lifetime anew, from now. */
    void restart(int millis) {
        route.lifetimes++;
        if (millis == RouteFunctions.INFINITE) {
            route.replaceTimer(null);
            return;
        }
        long lifetime = route.lifetimes;
        route.replaceTimer(world.configuration
                .clock()
                .schedule(world.now().plusMillis(Integer.toUnsignedLong(millis)), () -> expire(lifetime)));
    }

    private void expire(long lifetime) {
        EventCallback callback = route.owner.registration.callback();
        boolean asking = world.exclusively(() -> isDue(lifetime) && callback != null && lendToOwner());
        Status answer = asking && callback != null
                ? callback.onEvent(route.owner.handle, new Event.RouteExpired(route.handle, route.info))
                : V2Status.ERROR_NOT_SUPPORTED;
        if (answer.equals(V2Status.ERROR_NOT_SUPPORTED)) {
            boolean unused = world.exclusively(() -> delete(lifetime, asking));
        }
    }

    private boolean isDue(long lifetime) {
        return !route.deleted && route.lifetimes == lifetime && world.entities.containsKey(route.owner.handle);
    }

    private boolean lendToOwner() {
        route.owner.references.add(route.handle);
        return true;
    }

    private boolean delete(long lifetime, boolean lent) {
        if (lent && !route.owner.references.remove(route.handle)) {
            throw new ForbiddenCall(CallerRule.NO_RELEASE_WITHOUT_REFERENCE, "RTM_ROUTE_EXPIRED");
        }
        return isDue(lifetime) && world.table(route.destination.family).remove(route, null);
    }
}
