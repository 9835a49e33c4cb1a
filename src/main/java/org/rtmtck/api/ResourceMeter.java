package org.rtmtck.api;

/**
 * Where an implementation with {@link Capability#RESOURCE_FAULTS} asks for each resource that it acquires: an
 * allocation, a slot, a timer. The kit makes the k-th request fail and looks at what the call does then.
 *
 * <p>Safe for concurrent use.
 */
@FunctionalInterface
public interface ResourceMeter {

    /** A meter that never refuses. */
    ResourceMeter UNLIMITED = resource -> true;

    /**
     * Asks for one resource.
     *
     * @param resource what it is for, in a few words, for the report
     * @return whether it may be acquired; false means that the call has met a lack of resources
     */
    boolean tryAcquire(String resource);

    /**
     * Which of the coming requests will be refused, as far as is decided: 1 for the next one, 0 for none. An adapter to
     * an implementation in another process asks before each call, has that acquisition fail over there, and then
     * repeats here with {@link #tryAcquire} what was acquired there.
     */
    default int nextRefusal() {
        return 0;
    }
}
