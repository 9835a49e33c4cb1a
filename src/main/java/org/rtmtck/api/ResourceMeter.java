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
}
