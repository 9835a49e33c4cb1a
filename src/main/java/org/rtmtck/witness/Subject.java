package org.rtmtck.witness;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.model.Settings;

/**
 * An implementation under test and how it is looked at.
 *
 * @param provider the implementation
 * @param capabilities what it offers, asked once
 * @param notificationDeadline how late messages may be, asked once
 * @param callDeadline how long one call may take
 * @param policy which broken requirements are failures
 */
public record Subject(
        RtmProvider provider,
        Set<Capability> capabilities,
        Duration notificationDeadline,
        Duration callDeadline,
        Policy policy) {

    /** How long one call may take unless told otherwise. */
    public static final Duration DEFAULT_CALL_DEADLINE = Duration.ofSeconds(5);

    /** An implementation with the default deadline for calls. */
    public static Subject of(RtmProvider provider, Policy policy) {
        return of(provider, policy, DEFAULT_CALL_DEADLINE);
    }

    /** An implementation with a deadline for calls. */
    public static Subject of(RtmProvider provider, Policy policy, Duration callDeadline) {
        Set<Capability> offered = EnumSet.noneOf(Capability.class);
        offered.addAll(provider.capabilities());
        return new Subject(provider, offered, provider.notificationDeadline(), callDeadline, policy);
    }

    /** Whether the capability is offered. */
    public boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Whether everything has happened when a call returns. */
    public boolean isSynchronous() {
        return notificationDeadline.isZero();
    }

    /** What the model has to know of it. */
    public Settings settings() {
        return new Settings(capabilities, isSynchronous());
    }
}
