package org.rtmtck.api;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An implementation under test: what it is called, what it offers, and how to open it. Found by
 * {@link java.util.ServiceLoader}, so an implementation needs a public constructor without arguments and a line in
 * {@code META-INF/services/org.rtmtck.api.RtmProvider}.
 *
 * <p>Two methods must be written; every other one has a default that suits an implementation in Java.
 */
public interface RtmProvider {

    /** A short name without spaces, by which {@code certify --implementation} selects it. */
    String name();

    /** The version that is certified. */
    default String version() {
        return Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("unknown");
    }

    /** One line for people: what it is and where it comes from. */
    default String description() {
        return "";
    }

    /**
     * What the implementation offers. The default is both families, change notification delivered before the causing
     * call returns, and the single-route option.
     */
    default Set<Capability> capabilities() {
        return EnumSet.of(Capability.IP, Capability.IPX, Capability.CHANGE_NOTIFICATION, Capability.SINGLE_ROUTE);
    }

    /** Bounds on what it can carry. */
    default Limits limits() {
        return Limits.NONE;
    }

    /** The parts of the contract that an adapter supplies rather than the manager behind it. */
    default Set<Behaviour> suppliedByAdapter() {
        return Set.of();
    }

    /**
     * How long after the causing call a message, an event signal or the removal of an aged route may come. Zero means
     * at once. Only with {@link Capability#ASYNCHRONOUS_NOTIFICATION} may it be more; the default is then 100 ms. The
     * kit waits that long each time it wants to be sure, so a short deadline makes a thorough certificate.
     */
    default Duration notificationDeadline() {
        return capabilities().contains(Capability.ASYNCHRONOUS_NOTIFICATION) ? Duration.ofMillis(100) : Duration.ZERO;
    }

    /**
     * Why the implementation cannot be opened here, and what to do about it ("install bird2"); empty if it can. A
     * missing program or privilege belongs here: it is not a failure of the implementation.
     */
    default Optional<String> unavailable() {
        return Optional.empty();
    }

    /**
     * Opens a new instance with empty tables and no clients. Instances must not share state. The kit opens many, one
     * after another and at the same time.
     *
     * @param environment the services that the instance uses
     * @throws Exception if it cannot be opened; the certification then ends as "could not be judged"
     */
    RoutingTableManager open(Environment environment) throws Exception;

    /**
     * Waits until the effects of all calls that have returned are visible. Managers that work asynchronously override
     * it; the default returns at once.
     *
     * @param manager an instance that this provider opened
     * @param deadline how long to wait at most
     * @return whether the instance is quiescent
     * @throws InterruptedException if the waiting thread is interrupted
     */
    default boolean awaitQuiescence(RoutingTableManager manager, Duration deadline) throws InterruptedException {
        return true;
    }

    /**
     * What somebody else has done to the instance so that it cannot answer ("bird (pid 4711) was stopped"); empty if
     * nothing, which is the default. The kit asks before it blames the implementation for an answer. What is no fault of
     * the implementation makes the run incomplete, and nothing worse.
     *
     * @param manager an instance that this provider opened
     */
    default Optional<String> disturbance(RoutingTableManager manager) {
        return Optional.empty();
    }

    /**
     * How much the instance holds at the moment: blocks of memory, entries of tables, whatever the implementation can
     * count. The kit only looks whether it grows with each cycle of registration and deregistration (DRC-116), which the
     * documented functions cannot show.
     *
     * @param manager an instance that this provider opened
     * @return the number; empty if nothing is counted, which is the default
     */
    default OptionalLong held(RoutingTableManager manager) {
        return OptionalLong.empty();
    }
}
