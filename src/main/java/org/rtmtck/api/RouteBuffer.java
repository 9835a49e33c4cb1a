package org.rtmtck.api;

import org.jspecify.annotations.Nullable;

/**
 * A route structure in the caller's memory, for parameters that are written ({@code [out]}) or read and written.
 *
 * <p>A function that fills the buffer calls {@link #set}. One that does not may leave it alone; what an unused buffer
 * holds afterwards is not documented (DRC-085). Not safe for concurrent use: it belongs to one call.
 */
public final class RouteBuffer {

    private @Nullable Route content;

    /** An empty buffer. */
    public RouteBuffer() {}

    /** A buffer that holds {@code content}. */
    public RouteBuffer(@Nullable Route content) {
        this.content = content;
    }

    /** What the buffer holds; null if nothing was ever written to it. */
    public @Nullable Route get() {
        return content;
    }

    /** Overwrites the buffer. */
    public void set(@Nullable Route route) {
        content = route;
    }
}
