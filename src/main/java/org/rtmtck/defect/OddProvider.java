package org.rtmtck.defect;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Limits;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;

/** Offers a defect or a lawful variant to the kit. */
final class OddProvider implements RtmProvider {

    /** What the reference implementation offers. */
    static final Set<Capability> REFERENCE = EnumSet.complementOf(EnumSet.of(Capability.ASYNCHRONOUS_NOTIFICATION));

    private final String name;
    private final String description;
    private final Set<Capability> capabilities;
    private final Limits limits;
    private final Duration notificationDeadline;
    private final Defect.Opening opening;

    OddProvider(
            String name,
            String description,
            Set<Capability> capabilities,
            Limits limits,
            Duration notificationDeadline,
            Defect.Opening opening) {
        this.name = name;
        this.description = description;
        this.capabilities = EnumSet.copyOf(capabilities);
        this.limits = limits;
        this.notificationDeadline = notificationDeadline;
        this.opening = opening;
    }

    /** Implemented by instances that do some of their work after calls have returned. */
    interface Settles {

        /** Waits until nothing is under way; whether that came in time. */
        boolean await(Duration deadline) throws InterruptedException;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.copyOf(capabilities);
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Duration notificationDeadline() {
        return notificationDeadline;
    }

    @Override
    public RoutingTableManager open(Environment environment) {
        return opening.open(environment);
    }

    @Override
    public boolean awaitQuiescence(RoutingTableManager manager, Duration deadline) throws InterruptedException {
        return !(manager instanceof Settles settling) || settling.await(deadline);
    }
}
