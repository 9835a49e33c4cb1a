package org.rtmtck.peer.support;

/** A client together with its session at the manager. */
final class Registration {

    private final Client client;
    private final BackendSession session;
    private volatile boolean leaving;

    Registration(Client client, BackendSession session) {
        this.client = client;
        this.session = session;
    }

    Client client() {
        return client;
    }

    BackendSession session() {
        return session;
    }

    /** From now on the client can only leave. */
    void beginLeaving() {
        leaving = true;
    }

    /** Whether a deregistration has begun, which may have failed half-way. */
    boolean isLeaving() {
        return leaving;
    }
}
