package org.rtmtck.peer.process;

/** When a daemon was last heard of. Safe for concurrent use. */
public final class Activity {

    private volatile long lastNanos = System.nanoTime();

    /** Something has come from the daemon. */
    public void note() {
        lastNanos = System.nanoTime();
    }

    long lastNanos() {
        return lastNanos;
    }
}
