package org.rtmtck.peer.zapi;

/** Takes what zebra tells of best routes. */
@FunctionalInterface
interface ZapiListener {

    /**
     * A best route has come or has gone.
     *
     * @param route the route
     * @param present whether it is best now; else no route to its prefix is left
     */
    void told(ZapiRoute route, boolean present);
}
